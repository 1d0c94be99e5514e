import { describe, expect, it } from "vitest";
import { importModules } from "../../packages/nixgen/src/import/import-modules.js";
import { parseNix } from "../../packages/nixgen/src/import/parse-nix.js";
import { evaluateNix } from "../nix/real-nix.js";
import { describeWith } from "../real-programs.js";

/** What modules of these texts make, in the order of `a.nix`, `b.nix` and so on. */
function imported(...bodies: readonly string[]) {
  return importModules(
    bodies.map((body, index) => ({
      file: `${"abc"[index]}.nix`,
      text: `{ lib, ... }:\n{\n${body}\n}\n`,
    })),
  );
}

function frontend(...bodies: readonly string[]): unknown {
  const { config } = imported(...bodies);
  return JSON.parse(JSON.stringify(config)).flyingcircus?.kubernetes.frontend;
}

const app = "flyingcircus.kubernetes.frontend.app";

describe("definitions of several files", () => {
  it("replace what others say of the whole frontend where it is forced", () => {
    const files = [
      `${app} = lib.mkForce { podPort = 1; };`,
      `${app}.binds = [ "127.0.0.1:8001" ];`,
    ];
    expect(frontend(...files)).toEqual({ app: { podPort: 1 } });
    expect(frontend(...files.toReversed())).toEqual({ app: { podPort: 1 } });
    const told = imported(...files).diagnostics.find(({ code }) => code === "import/left-out");
    expect(told?.message).toContain("frontend.app.binds is left out: a stronger definition");
    expect(told?.span).toMatchObject({ file: "b.nix", start: { line: 3, column: 1 } });
  });

  it("replace all other frontends where all of them are forced", () => {
    expect(
      frontend(
        "flyingcircus.kubernetes.frontend = lib.mkForce { one.podPort = 1; };",
        "flyingcircus.kubernetes.frontend.two.podPort = 2;",
      ),
    ).toEqual({ one: { podPort: 1 } });
  });

  it("leave other frontends alone where one is forced, and other options where one option is", () => {
    expect(
      frontend(
        `${app} = lib.mkForce { podPort = 1; };`,
        "flyingcircus.kubernetes.frontend.two.podPort = 2;",
      ),
    ).toEqual({ app: { podPort: 1 }, two: { podPort: 2 } });
    expect(
      frontend(
        `${app}.podPort = lib.mkForce 1;`,
        `${app} = { podPort = 2; maxExpectedPods = 3; };`,
      ),
    ).toEqual({ app: { podPort: 1, maxExpectedPods: 3 } });
  });

  it("are options one by one where a set above them is forced", () => {
    expect(
      imported(
        "flyingcircus = lib.mkForce { services.haproxy.global.maxconn = 1; };",
        'flyingcircus.services.haproxy.global.maxconn = 2; flyingcircus.services.haproxy.extraConfig = "x";',
      ).config,
    ).toEqual({
      flyingcircus: { services: { haproxy: { extraConfig: "x", global: { maxconn: 1 } } } },
    });
  });

  it("yield to others where they are defaults", () => {
    expect(frontend(`${app} = lib.mkDefault { podPort = 1; };`, `${app}.servicePort = 2;`)).toEqual(
      { app: { servicePort: 2 } },
    );
  });

  // lib/modules.nix reverses the modules at the top and again in every submodule.
  it.each([
    ["flyingcircus.services.haproxy.extraConfig", "two\none"],
    ["flyingcircus.services.haproxy.listen.l.extraConfig", "one\ntwo"],
    ["flyingcircus.services.haproxy.global.extraConfig", "one\ntwo"],
    [`${app}.haproxyExtraConfig`, "one\ntwo"],
    ['flyingcircus.services.nginx.virtualHosts."h".extraConfig', "one\ntwo"],
    ['flyingcircus.services.nginx.virtualHosts."h".locations."/".extraConfig', "two\none"],
  ])("join the lines of %s in the platform's order", (option, lines) => {
    const { config } = imported(`${option} = "one";`, `${option} = "two";`);
    expect(JSON.stringify(config)).toContain(JSON.stringify(lines));
  });

  it("come after others with mkAfter, wherever they stand", () => {
    const option = `${app}.haproxyExtraConfig`;
    for (const bodies of [
      [`${option} = lib.mkAfter "last";`, `${option} = "first";`],
      [`${option} = "first";`, `${option} = lib.mkAfter "last";`],
    ]) {
      expect(frontend(...bodies)).toEqual({ app: { haproxyExtraConfig: "first\nlast" } });
    }
  });

  it("name the earlier file first where they contradict each other", () => {
    for (const option of [`${app}.podPort`, "flyingcircus.kubernetes.network.clusterDns"]) {
      const { diagnostics } = imported(`${option} = "1";`, `${option} = "2";`);
      expect(diagnostics[0]?.code).toBe("import/conflict");
      expect(diagnostics[0]?.span?.file).toBe("b.nix");
      expect(diagnostics[0]?.related?.[0]?.span?.file).toBe("a.nix");
    }
  });
});

const duplicates = [
  "{ a = 1; a = 2; }",
  '{ a = 1; "a" = 2; }',
  "{ a = 1; a.b = 2; }",
  "{ a.b = 2; a = 1; }",
  "{ a.b = 1; a.b = 2; }",
  "{ a = { b = 1; }; a.b = 2; }",
  "{ a.b = 2; a = { b = 1; }; }",
  "{ a.b.c = 1; a = { b.c = 2; }; }",
  "{ a = let x = { }; in x; a.b = 1; }",
  "let a = 1; in { inherit a; a = 2; }",
  "let a = 1; in { inherit a a; }",
  "let a = 1; a = 2; in { b = a; }",
];
const fine = [
  "{ a.b = 1; a.c = 2; }",
  "{ a = { b = 1; }; a.c = 2; }",
  "{ a = { b = 1; }; a = { c = 2; }; }",
  "{ a.b.c = 1; a.b = { d = 2; }; }",
  "{ a = { b.c = 1; }; a.b.d = 2; }",
  "let a.b = 1; a.c = 2; in { inherit a; }",
];

describeWith(["nix-instantiate"], "a set that defines a name twice", () => {
  it.each(duplicates)("is refused, as by Nix: %s", async (text) => {
    expect(() => parseNix(text)).toThrow(/is defined a second time/);
    await expect(evaluateNix(text)).rejects.toThrow(/already defined/);
  });

  it.each(fine)("is taken where both are sets, as by Nix: %s", async (text) => {
    parseNix(text);
    await evaluateNix(text);
  });

  it("is shown at both places", () => {
    const text =
      "{\n  flyingcircus.kubernetes.frontend.a.podPort = 1;\n  flyingcircus.kubernetes.frontend.a.podPort = 2;\n}\n";
    const { config, diagnostics } = importModules([{ file: "a.nix", text }]);
    expect(config).toBeUndefined();
    expect(diagnostics[0]?.span?.start).toMatchObject({ line: 3, column: 3 });
    expect(diagnostics[0]?.related?.[0]?.span?.start).toMatchObject({ line: 2, column: 3 });
  });
});

describe("an assertion", () => {
  it("that fails leaves its value out, and one that holds does not", () => {
    expect(frontend(`${app}.podPort = assert 1 == 1; 1;`)).toEqual({ app: { podPort: 1 } });
    const { config, diagnostics } = imported(`${app}.podPort = assert 1 == 2; 1;`);
    expect(config).toEqual({});
    expect(diagnostics[0]?.message).toContain("an assertion that does not hold");
  });
});

describe("a text that is put together", () => {
  it("is read however many there are, as long as each is no book", () => {
    const long = "x".repeat(2000);
    const options = Array.from(
      { length: 600 },
      (_, index) =>
        `flyingcircus.kubernetes.frontend.a${index} = { podPort = 1; haproxyExtraConfig = "${long}" + "y"; };`,
    );
    expect(imported(...[options.join("\n")]).diagnostics).toEqual([]);
  });
});
