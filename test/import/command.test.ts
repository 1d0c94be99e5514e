import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.js";

const module = `{ pkgs, lib, ... }:
{
  # The customers' shop
  flyingcircus.kubernetes.frontend."my-shop" = {
    binds = [ "127.0.0.1:8001" ]; # behind nginx
    podPort = 8888;
    haproxyExtraConfig = "timeout tunnel 1h # said \\"why\\" by Kim's team, who know what they are doing";
  };
  flyingcircus.services.nginx.virtualHosts."shop.example.com" = {
    forceSSL = true;
    locations."/".proxyPass = "http://127.0.0.1:8001";
    locations."/old/".proxyPass = "http://127.0.0.1:8001/new/";
    locations."/far/".proxyPass = "http://127.0.0.1:9001/";
    serverAliases = [ "one.example.com" "two.example.com" "three.example.com" "four.example.com" ];
  };
  flyingcircus.services.haproxy.global.maxconn = lib.mkForce 8192;
  flyingcircus.kubernetes.frontend.my-shop.podport = 1;
  environment.systemPackages = [ pkgs.vim ];
  networking.firewall.allowedTCPPorts = [ 9000 ];
}
`;

describe("nixgen import", () => {
  it("writes TypeScript as prettier lays it out, and tells what it leaves out", async () => {
    const { code, stdout, stderr } = await run(["import", "web.nix"], {
      files: { "web.nix": module },
    });
    expect(code).toBe(0);
    expect(await prettier.check(stdout, { filepath: "nixgen.config.ts" })).toBe(true);
    expect(stdout).toContain('// The customers\' shop\n        "my-shop": {');
    expect(stdout).toContain("// behind nginx\n          binds:");
    expect(stdout).toContain('proxyPass: toFrontend("my-shop"),');
    expect(stdout).toContain('proxyPass: toFrontend("my-shop", "/new/"),');
    expect(stdout).toContain('proxyPass: "http://127.0.0.1:9001/",');
    for (const place of [
      "web.nix:16:3 info import/priority",
      "web.nix:17:3 warning import/left-out",
      "web.nix:18:34 warning import/left-out",
      "web.nix:19:3 warning import/left-out",
    ]) {
      expect(stderr).toContain(place);
      expect(stdout).toContain(`// ${place.split(":").slice(0, 2).join(":")}: `);
    }
    expect(stderr).toContain("nixgen check finds nothing wrong");
  });

  it("writes YAML that check and build take", async () => {
    const first = await run(["import", "web.nix", "--out", "nixgen.config.yaml"], {
      files: { "web.nix": module },
    });
    expect([first.code, first.stdout]).toEqual([0, ""]);
    const { directory: cwd } = first;
    expect(await run(["check"], { cwd })).toMatchObject({ code: 0 });
    expect(await run(["build"], { cwd })).toMatchObject({ code: 0 });
    const again = await run(["import", "web.nix", "--out", "nixgen.config.yaml"], { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toMatch(/nixgen\.config\.yaml was not written: .*exists/);
  });

  it("refuses modules that contradict each other, with both places", async () => {
    const files = {
      "a.nix": "{ flyingcircus.kubernetes.frontend.app.podPort = 1; }",
      "b.nix": "{\n  flyingcircus.kubernetes.frontend.app.podPort = 2;\n}",
    };
    const { code, stdout, stderr } = await run(["import", "a.nix", "b.nix"], { files });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("b.nix:2:3 error import/conflict");
    expect(stderr).toContain("a.nix:1:3 It is defined here already.");
  });

  it.each([
    [["import"], 2, /file is missing/],
    [["import", "none.nix"], 2, /none\.nix cannot be read/],
    [["import", "."], 2, /is a directory/],
    [["import", "broken.nix"], 1, /broken\.nix:1:7 error import\/syntax/],
    [["import", "number.nix"], 1, /number\.nix:1:1 error import\/no-module/],
  ])("%j ends with %i", async (words, expected, said) => {
    const files = { "broken.nix": "{ a = 1 }", "number.nix": "5" };
    const { code, stdout, stderr } = await run(words, { files });
    expect(stderr).toMatch(said);
    expect([code, stdout]).toEqual([expected, ""]);
  });

  it("shows no password", async () => {
    const files = {
      "a.nix": `{ flyingcircus.services.nginx.virtualHosts.h = { basicAuth = { me = "geheim123"; }; nosuch = 1; }; }`,
    };
    const { stderr } = await run(["import", "a.nix"], { files });
    expect(stderr).toContain("import/left-out");
    expect(stderr).not.toContain("geheim123");
  });
});
