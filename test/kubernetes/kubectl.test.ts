import { join } from "node:path";
import { expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { kubernetesYaml } from "../../packages/nixgen/src/manifests/kubernetes-yaml.ts";
import { run, temporaryDirectory, writeFiles } from "../cli/run.ts";
import { describeWith } from "../real-programs.ts";
import { ambiguous } from "./ambiguous.ts";
import { everyKind } from "./every-kind.ts";
import { kubectl } from "./kubectl.ts";

/** What nixgen prints of a config, and it as plain values by kind, namespace and name. */
async function printed(config: unknown, ...words: string[]) {
  const files = { "nixgen.config.json": JSON.stringify(config) };
  const { code, stdout } = await run(["manifests", "--namespaces", ...words], { files });
  expect(code).toBe(0);
  return stdout;
}

function byTitle(yaml: string): Map<string, unknown> {
  return new Map(
    parseAllDocuments(yaml).map((document) => {
      expect(document.errors).toEqual([]);
      const object = document.toJS() as {
        kind: string;
        metadata: { namespace?: string; name: string };
      };
      return [`${object.kind} ${object.metadata.namespace}/${object.metadata.name}`, object];
    }),
  );
}

/** What kubectl kustomize makes of a text. */
function kustomized(content: string, name: string): string {
  const directory = temporaryDirectory();
  writeFiles(directory, {
    [name]: content,
    "kustomization.yaml": `resources: [${name}]\n`,
  });
  return kubectl(["kustomize", directory]);
}

/** Names and labels that YAML 1.1 takes for other things than texts. */
const strange = {
  flyingcircus: {
    kubernetes: {
      frontend: {
        web: { podPort: 80, serviceName: "yes", namespace: "null", binds: ["127.0.0.1:8001"] },
      },
    },
  },
  cluster: {
    services: {
      "null/yes": { selector: { app: "012", on: "1e3", "2001-01-01": "~".replace("~", "y") } },
    },
    volumes: { "012": { size: "1Gi", class: "local" }, "1e3": { size: "1Gi", class: "local" } },
    access: { no: { role: "yes", namespaces: ["012", "on"] } },
  },
};

describeWith(["kubectl"], "manifests and the real kubectl", () => {
  it.each([
    ["every kind", everyKind()],
    ["names that look like something else", strange],
  ])("kustomize reads each object as it was meant: %s", async (_, config) => {
    const yaml = await printed(config);
    const expected = byTitle(yaml);
    expect(expected.size).toBeGreaterThan(5);
    expect(byTitle(kustomized(yaml, "all.yaml"))).toEqual(expected);
  });

  it("kustomize takes no text for a number, a date or a truth value", () => {
    const data = Object.fromEntries(ambiguous.map((text, index) => [`k${index}`, text]));
    const object = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, data };
    const [read] = byTitle(kustomized(kubernetesYaml(object), "all.yaml")).values();
    expect(read).toEqual(object);
  });

  it("kustomize reads the list of JSON as the same objects", async () => {
    const yaml = await printed(strange);
    const json = await printed(strange, "--format", "json");
    expect(byTitle(kustomized(json, "all.json"))).toEqual(byTitle(yaml));
  });

  it("reads every document by itself, too", async () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { "all.yaml": await printed(strange) });
    const words = [
      "label",
      "--local",
      "-f",
      join(directory, "all.yaml"),
      "checked=yes",
      "-o",
      "name",
    ];
    expect(kubectl(words).trim().split("\n").sort()).toContain("service/yes");
  });
});
