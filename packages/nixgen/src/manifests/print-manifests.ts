import type { Manifests } from "@nixgen/kubernetes";
import { kubernetesYaml } from "./kubernetes-yaml.js";

/** Manifests as one stream of YAML documents, each with a comment that says for whom it is. */
export async function manifestsYaml({ manifests, notMade }: Manifests): Promise<string> {
  const head = notMade.map((line) => `# Not made here: ${line}\n`).join("");
  const documents = await Promise.all(
    manifests.map(({ object, comments }) => kubernetesYaml(object, { comments })),
  );
  return head + documents.map((document) => `---\n${document}`).join("");
}

/** Manifests as the list that kubectl prints and reads. */
export function manifestsJson({ manifests }: Manifests): string {
  const list = { apiVersion: "v1", kind: "List", items: manifests.map(({ object }) => object) };
  return `${JSON.stringify(list, undefined, 2)}\n`;
}
