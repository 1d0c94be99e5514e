import type { Manifests } from "@nixgen/kubernetes";
import { kubernetesYaml } from "./kubernetes-yaml.js";

/** Manifests as one stream of YAML documents, each with a comment that says for whom it is. */
export function manifestsYaml({ manifests, notMade }: Manifests): string {
  const head = notMade.map((line) => `# Not made here: ${line}\n`);
  const documents = manifests.map(({ object, comments }) =>
    ["---\n", ...comments.map((line) => `# ${line}\n`), kubernetesYaml(object)].join(""),
  );
  return [...head, ...documents].join("");
}

/** Manifests as the list that kubectl prints and reads. */
export function manifestsJson({ manifests }: Manifests): string {
  const list = { apiVersion: "v1", kind: "List", items: manifests.map(({ object }) => object) };
  return `${JSON.stringify(list, undefined, 2)}\n`;
}
