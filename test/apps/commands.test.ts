import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@nixgen/schema";
import { describe, expect, it } from "vitest";
import { verify } from "../../packages/nixgen/src/verify/verify.js";
import { run } from "../cli/run.js";
import { describeWith } from "../real-programs.js";

const name = "nixgen.config.yaml";

describe("commands that speak of apps", () => {
  it("mends an app in its file, comments and layout kept", async () => {
    const yaml = `apps:
  # mine
  a: { host: a.example.com, podPort: 80, localPort: 8000 } # here
  b:
    tcp:
      - listen: 192.0.2.11:443
        lbServicePort: 443
        extraPodTemplateOptions: maxconn 5 # in vain
`;
    const { code, directory } = await run(["check", "--fix"], { files: { [name]: yaml } });
    expect(code).toBe(1);
    expect(readFileSync(join(directory, name), "utf8")).toBe(
      yaml
        .replace("localPort: 8000", "localPort: 8001")
        .replace("        extraPodTemplateOptions: maxconn 5 # in vain\n", ""),
    );
  });

  it("leads from the listener map to the app", async () => {
    const files = { [name]: "apps: { a: { host: a.example.com, podPort: 80 } }" };
    const { stdout } = await run(["listeners", "--format", "json"], { files });
    const { listeners } = JSON.parse(stdout) as { listeners: { owner: string; path?: unknown }[] };
    const paths = listeners.map(({ owner, path }) => [owner, path]);
    expect(paths).toContainEqual(['frontend "a"', ["apps", "a"]]);
    expect(paths).toContainEqual(['virtual host "a.example.com"', ["apps", "a", "host"]]);
  });
});

describeWith(["haproxy"], "the real HAProxy", () => {
  it("complains about a line of the app that it comes from", async () => {
    const haproxyExtraConfig = "timeout foo 3s";
    const { model } = compile({
      apps: { a: { host: "a.example", podPort: 1, haproxyExtraConfig } },
    });
    if (model === undefined) throw new Error("no model");
    const env = { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin` };
    const { diagnostics } = await verify("haproxy", model, { env });
    expect(diagnostics).toMatchObject([{ path: ["apps", "a", "haproxyExtraConfig"] }]);
  });
});
