import { generate } from "nixgen";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { run } from "../cli/run.ts";
import { everyKind } from "./every-kind.ts";

const files = (config: unknown) => ({ "nixgen.config.json": JSON.stringify(config) });
const frontend = (entries: object) => ({ flyingcircus: { kubernetes: { frontend: entries } } });

describe("nixgen manifests", () => {
  it("prints documents with comments, each on lines of their own", async () => {
    const { code, stdout } = await run(["manifests"], { files: files(everyKind()) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Not made here: default\/ingress: .*\n---\n# For /);
    expect(stdout).toContain(
      [
        "---",
        "# For the app myapp (podPort 8888).",
        "apiVersion: v1",
        "kind: Service",
        "metadata:",
        "  name: myapp",
        "  namespace: prod",
        "  labels:",
        "    app.kubernetes.io/managed-by: nixgen",
        "    app.kubernetes.io/name: myapp",
        "spec:",
        "  type: ClusterIP",
        "  clusterIP: None",
        "  selector:",
        "    app.kubernetes.io/name: myapp",
        '    tier: "012"',
        "  ports:",
        "    - name: http-8888",
        "      port: 8888",
        "      protocol: TCP",
        "      targetPort: 8888",
        "",
      ].join("\n"),
    );
    expect(stdout).not.toContain("kind: Namespace");
  });

  it("prints the same objects as a list of JSON", async () => {
    const config = { files: files(everyKind()) };
    const yaml = await run(["manifests", "--namespaces"], config);
    const json = await run(["manifests", "--namespaces", "--format", "json"], config);
    const { items, ...list } = JSON.parse(json.stdout);
    expect(list).toEqual({ apiVersion: "v1", kind: "List" });
    expect(items).toHaveLength(18);
    expect(parseAllDocuments(yaml.stdout).map((document) => document.toJS())).toEqual(items);
  });

  it.each([
    ["an error of the config", frontend({ web: { podPort: 0 } }), "config/out-of-range"],
    [
      "an error of a rule",
      {
        cluster: { volumes: { db: { size: "1Gi", class: "local", accessMode: "ReadWriteMany" } } },
      },
      "cluster/local-access-mode",
    ],
    ["a Service that cannot be", frontend({ "1st": { podPort: 8001 } }), "manifests/service-name"],
  ])("prints diagnostics and nothing else for %s", async (_, config, code) => {
    const ended = await run(["manifests"], { files: files(config) });
    expect(ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(code) });
  });

  it("warns of details that nothing needs, with their place, and prints the rest", async () => {
    const config = { ...frontend({ web: { podPort: 8001 } }), cluster: { services: { wbe: {} } } };
    const { code, stdout, stderr } = await run(["manifests"], { files: files(config) });
    expect(code).toBe(0);
    expect(stdout).toContain("name: web");
    expect(stderr).toMatch(/nixgen\.config\.json:1:\d+ warning manifests\/unused-details/);
    expect(stderr).toContain("Did you mean web?");
  });

  it("says where nothing is needed", async () => {
    expect(await run(["manifests"], { files: files({}) })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "The config needs nothing in the cluster.\n",
    });
  });

  it("adds nothing to the NixOS module", () => {
    const { cluster: _, ...without } = everyKind();
    const [withCluster, bare] = [everyKind(), without].map((config) => generate(config));
    expect(withCluster?.files).toHaveLength(1);
    expect(withCluster?.files).toEqual(bare?.files);
  });
});
