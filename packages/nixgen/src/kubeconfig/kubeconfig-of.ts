import { kubernetesYaml } from "../manifests/kubernetes-yaml.js";
import type { AccountSecret } from "./account-secret.js";

/** A kubeconfig with one cluster, one user and one context, all of one name. */
export function kubeconfigOf(
  { token, authority }: AccountSecret,
  { server, name, namespace }: { server: string; name: string; namespace: string | undefined },
): string {
  return kubernetesYaml({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name,
        cluster: {
          server,
          "certificate-authority-data": Buffer.from(authority).toString("base64"),
        },
      },
    ],
    users: [{ name, user: { token } }],
    contexts: [
      {
        name,
        context: { cluster: name, user: name, ...(namespace !== undefined && { namespace }) },
      },
    ],
    "current-context": name,
    preferences: {},
  });
}
