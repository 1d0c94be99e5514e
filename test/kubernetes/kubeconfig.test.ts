import { chmodSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { namesIn, run, temporaryDirectory } from "../cli/run.ts";
import { describeWith } from "../real-programs.ts";
import { everyKind } from "./every-kind.ts";
import { kubectl } from "./kubectl.ts";
import { authority, claimsOf, signedToken, tokenSecret } from "./secret-kit.ts";

const url = "https://kubernetes.example.com:6443";
const make = ["kubeconfig", "--server", url];
const token = signedToken(claimsOf("kube-system", "ci"));
const secret = tokenSecret("kube-system", "ci", { token });
const files = { "nixgen.config.json": JSON.stringify(everyKind()) };
const signature = token.split(".")[2] ?? "";

/** Nothing of a token that is worth stealing stands in a text. */
function expectNoToken(text: string, secrets: readonly string[] = [signature, token]): void {
  for (const part of secrets) {
    expect(text).not.toContain(part);
    expect(text).not.toContain(Buffer.from(part).toString("base64"));
  }
}

describe("kubeconfig", () => {
  it("holds the server, the authority and the token, and nobody else can read it", async () => {
    const stdin = JSON.stringify(secret);
    const { code, stdout, stderr, directory } = await run([...make, "--out", "ci.kubeconfig"], {
      stdin,
    });
    const file = join(directory, "ci.kubeconfig");
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${file} created\n` });
    expect(lstatSync(file).mode & 0o777).toBe(0o600);
    expect(namesIn(directory)).toEqual(["ci.kubeconfig"]);
    const name = "ci@kubernetes.example.com";
    expect(parse(readFileSync(file, "utf8"))).toEqual({
      apiVersion: "v1",
      kind: "Config",
      clusters: [
        {
          name,
          cluster: {
            server: url,
            "certificate-authority-data": Buffer.from(authority).toString("base64"),
          },
        },
      ],
      users: [{ name, user: { token } }],
      contexts: [{ name, context: { cluster: name, user: name } }],
      "current-context": name,
      preferences: {},
    });
    expect(stderr).toContain("--as=system:serviceaccount:kube-system:ci");
    expectNoToken(stdout + stderr);
  });

  it("is printed only where somebody asks for it", async () => {
    const stdin = JSON.stringify(secret);
    const asked = await run([...make, "--out", "-", "--name", "prod"], { stdin });
    expect(asked).toMatchObject({ code: 0 });
    expect(parse(asked.stdout)).toMatchObject({ "current-context": "prod" });
    expectNoToken(asked.stderr);
    const silent = await run(make, { stdin });
    expect(silent).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/--out/) });
  });

  it("says what the account may do where the config names it", async () => {
    const words = [...make, "nixgen.config.json", "--out", "-"];
    const named = await run(words, { files, stdin: JSON.stringify(secret) });
    expect(named.code).toBe(0);
    expect(named.stderr).toContain("kube-system/ci may see and change everything but roles");
    expect(named.stderr).toContain("in the namespaces staging, prod");
    const other = tokenSecret("default", "ci");
    const elsewhere = await run(words, { files, stdin: JSON.stringify(other) });
    expect(elsewhere.code).toBe(0);
    expect(elsewhere.stderr).toContain("has no default/ci");
  });

  it("takes the account's only namespace as kubectl's own", async () => {
    const access = { ci: { role: "edit", namespaces: ["prod"] } };
    const { stdout } = await run([...make, "c.json", "--out", "-"], {
      files: { "c.json": JSON.stringify({ cluster: { access } }) },
      stdin: JSON.stringify(secret),
    });
    expect(parse(stdout)).toMatchObject({ contexts: [{ context: { namespace: "prod" } }] });
  });

  it.each(["https://127.0.0.1:6443", "https://localhost", "https://[::1]:6443"])(
    "says that %s needs a tunnel, to the VM that the config names",
    async (server) => {
      const words = ["kubeconfig", "nixgen.config.json", "--server", server, "--out", "-"];
      const { code, stderr } = await run(words, { files, stdin: JSON.stringify(secret) });
      expect(code).toBe(0);
      expect(stderr).toMatch(/tunnel.* ssh -N -L \d+:127\.0\.0\.1:6443 kserver0/);
    },
  );

  it("says nothing of a tunnel elsewhere", async () => {
    const { stderr } = await run([...make, "--out", "-"], { stdin: JSON.stringify(secret) });
    expect(stderr).not.toContain("tunnel");
  });
});

describe("kubeconfig refuses a server", () => {
  it.each([
    ["http://kubernetes.example.com", "https only"],
    ["kubernetes.example.com:6443", "no URL"],
    ["https://", "no URL"],
    ["https:kubernetes.example.com", "no URL"],
    ["ftp://kubernetes.example.com", "no URL"],
    ["https://me:hunter2@kubernetes.example.com", "password"],
    ["https://kubernetes.example.com/?a=b", "more than an address"],
    ["https://kubernetes.example.com/#a", "more than an address"],
    ["", "no URL"],
  ])("%s", async (server, reason) => {
    const { code, stdout, stderr, directory } = await run(
      ["kubeconfig", "--server", server, "--out", "file"],
      { stdin: JSON.stringify(secret) },
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain("hunter2");
    expect(namesIn(directory)).toEqual([]);
  });

  it("that is not given", async () => {
    const { code, stderr } = await run(["kubeconfig", "--out", "x"], { stdin: "" });
    expect(code).toBe(2);
    expect(stderr).toContain("--server is missing");
  });
});

const claims = claimsOf("kube-system", "ci");
const withData = (data: object) => ({ ...secret, data: { ...secret.data, ...data } });
const withToken = (value: string) => tokenSecret("kube-system", "ci", { token: value });
const unsigned = token.split(".").slice(0, 2).join(".");

describe("kubeconfig refuses a Secret", () => {
  it.each<[string, unknown, string]>([
    ["that is empty", "", "empty"],
    ["that is no JSON", `{"token": "${token}"`, "no JSON"],
    ["that is YAML", "apiVersion: v1\nkind: Secret\n", "-o json"],
    ["that is null", "null", "no JSON object"],
    ["that is a list", { kind: "List", items: [secret] }, "name one Secret"],
    ["that is another object", { ...secret, kind: "ConfigMap" }, "no Secret"],
    ["of another type", { ...secret, type: "Opaque" }, "not of the type"],
    ["without annotation", { ...secret, metadata: { name: "a", namespace: "b" } }, "annotation"],
    ["without token", withData({ token: undefined }), "no token yet"],
    ["with an empty token", withData({ token: "" }), "no token yet"],
    ["whose token is not base64", withData({ token: `${secret.data.token}!` }), "no token yet"],
    ["whose token has two parts", withToken(unsigned), "no token of a service account"],
    ["whose token has four parts", withToken(`${token}.a`), "no token of a service account"],
    ["whose token has no signature", withToken(`${unsigned}.`), "no token of a service account"],
    ["whose token is text", withToken("hunter2-hunter2"), "no token of a service account"],
    ["with a person's token", withToken(signedToken({ sub: "jane" })), "no token of a service"],
    ["with a token without header", withToken(signedToken(claims, {})), "no token of a service"],
    ["with a strange expiry", withToken(signedToken({ ...claims, exp: "never" })), "no token of"],
    [
      "that has expired",
      withToken(signedToken({ ...claims, exp: 1_600_000_000 })),
      "expired at 2020",
    ],
    [
      "of another account",
      withToken(signedToken(claimsOf("kube-system", "boss"))),
      "of the account",
    ],
    ["of another namespace", withToken(signedToken(claimsOf("default", "ci"))), "of the account"],
    [
      "whose token was made for another",
      withToken(signedToken({ ...claims, "kubernetes.io/serviceaccount/secret.name": "old" })),
      'another Secret, "old"',
    ],
    ["without authority", withData({ "ca.crt": undefined }), "no certificate"],
    ["whose authority is text", withData({ "ca.crt": "aGVsbG8=" }), "no certificate"],
    [
      "whose authority is broken",
      tokenSecret("kube-system", "ci", { token, ca: authority.replace("MIIB", "AAAA") }),
      "no certificate",
    ],
    [
      "whose authority holds more",
      tokenSecret("kube-system", "ci", { token, ca: `${authority}insecure: true\n` }),
      "no certificate",
    ],
  ])("%s", async (_, value, reason) => {
    const stdin = typeof value === "string" ? value : JSON.stringify(value);
    const { code, stdout, stderr, directory } = await run([...make, "--out", "file"], { stdin });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^nixgen: no kubeconfig was made: [^\n]+\.\n$/);
    expect(stderr).toContain(reason);
    expectNoToken(stderr, [signature, token, "hunter2"]);
    expect(namesIn(directory)).toEqual([]);
  });

  it("takes one whose token is valid for a while", async () => {
    const exp = Math.floor(Date.now() / 1000) + 3600;
    const value = tokenSecret("kube-system", "ci", { token: signedToken({ ...claims, exp }) });
    expect(await run([...make, "--out", "-"], { stdin: JSON.stringify(value) })).toMatchObject({
      code: 0,
    });
  });

  it("takes an authority of two certificates, as while it is renewed", async () => {
    const value = tokenSecret("kube-system", "ci", { token, ca: authority + authority });
    expect(await run([...make, "--out", "-"], { stdin: JSON.stringify(value) })).toMatchObject({
      code: 0,
    });
  });
});

describe("kubeconfig never writes over", () => {
  const stdin = JSON.stringify(secret);

  it("another file", async () => {
    const cwd = temporaryDirectory();
    writeFileSync(join(cwd, "file"), "mine");
    const { code, stderr } = await run([...make, "--out", "file"], { stdin, cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("another file stands there");
    expect(readFileSync(join(cwd, "file"), "utf8")).toBe("mine");
  });

  it("a symbolic link", async () => {
    const cwd = temporaryDirectory();
    writeFileSync(join(cwd, "target"), "mine");
    symlinkSync("target", join(cwd, "file"));
    expect((await run([...make, "--out", "file"], { stdin, cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, "target"), "utf8")).toBe("mine");
  });

  it("the same file, unless others can read it", async () => {
    const cwd = temporaryDirectory();
    await run([...make, "--out", "file"], { stdin, cwd });
    const again = await run([...make, "--out", "file"], { stdin, cwd });
    expect(again).toMatchObject({ code: 0, stdout: `${join(cwd, "file")} is up to date\n` });
    chmodSync(join(cwd, "file"), 0o640);
    const open = await run([...make, "--out", "file"], { stdin, cwd });
    expect(open.code).toBe(2);
    expect(open.stderr).toContain("chmod 600");
  });
});

describeWith(["kubectl"], "kubeconfigs and the real kubectl", () => {
  it.each([
    ["a person", "default", "jane"],
    ["CI", "kube-system", "ci"],
    ["the dashboard", "kube-system", "dashboard"],
    ["a name like a number", "012", "1e3"],
  ])("kubectl reads that of %s, from a Secret as it prints it", async (_, namespace, account) => {
    const key = "kubernetes.io/service-account.name";
    const bare = tokenSecret(namespace, account);
    const cwd = temporaryDirectory();
    writeFileSync(join(cwd, "secret.json"), JSON.stringify(bare));
    // Without a cluster: kubectl reads the Secret from a file, and prints it as `get` does.
    const stdin = kubectl([
      "annotate",
      "--local",
      "--overwrite",
      ...["-f", join(cwd, "secret.json"), `${key}=${account}`, "-o", "json"],
    ]);
    expect(stdin).toMatch(/^\{\n {4}"apiVersion": "v1",\n/);
    expect(await run([...make, "--out", "file"], { stdin, cwd })).toMatchObject({ code: 0 });
    const file = join(cwd, "file");
    const view = (...words: string[]) =>
      JSON.parse(kubectl(["config", "view", "--kubeconfig", file, "-o", "json", ...words]));
    const name = `${account}@kubernetes.example.com`;
    expect(view()).toMatchObject({
      clusters: [{ name, cluster: { server: url } }],
      users: [{ name, user: { token: "REDACTED" } }],
      contexts: [{ name, context: { cluster: name, user: name } }],
      "current-context": name,
    });
    expect(view("--raw", "--minify")).toMatchObject({
      clusters: [
        { cluster: { "certificate-authority-data": Buffer.from(authority).toString("base64") } },
      ],
      users: [{ user: { token: Buffer.from(bare.data.token, "base64").toString() } }],
    });
    const current = ["config", "current-context", "--kubeconfig", file];
    expect(kubectl(current).trim()).toBe(name);
  });
});
