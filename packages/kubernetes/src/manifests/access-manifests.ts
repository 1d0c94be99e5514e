import { type AccessConfig, compareBytes, type Model, sortedEntries } from "@nixgen/schema";
import { labelsOf } from "./labels.js";
import type { Manifest } from "./manifest.js";
import { whatAccountMay } from "./what-account-may.js";

const rbac = "rbac.authorization.k8s.io";

/** The accounts of `cluster.access`, what they may do, and their tokens (R13 to R18). */
export function accessManifests({ config }: Model): readonly Manifest[] {
  return sortedEntries(config.cluster.access).flatMap(([name, access]) =>
    accountManifests(name, access),
  );
}

function accountManifests(name: string, access: AccessConfig): readonly Manifest[] {
  const { namespace } = access;
  const labels = labelsOf(name);
  const comments = [`For cluster.access.${name}, which may ${whatAccountMay(access)}.`];
  return [
    {
      comments,
      object: {
        apiVersion: "v1",
        kind: "ServiceAccount",
        metadata: { name, namespace, labels },
        // Its token is for outside of the cluster: pods that run as it need none.
        automountServiceAccountToken: false,
      },
    },
    {
      comments: [
        `The token of ${name}, which the cluster fills in. Then: kubectl -n ${namespace} get secret ${name}-token -o json | nixgen kubeconfig --server URL --out FILE`,
      ],
      object: {
        apiVersion: "v1",
        kind: "Secret",
        metadata: {
          // kubernetes-make-kubeconfig looks for tokens by this name.
          name: `${name}-token`,
          namespace,
          labels,
          annotations: { "kubernetes.io/service-account.name": name },
        },
        type: "kubernetes.io/service-account-token",
      },
    },
    ...bindings(name, access).map(
      (place): Manifest => ({
        comments,
        object: {
          apiVersion: `${rbac}/v1`,
          ...place,
          roleRef: { apiGroup: rbac, kind: "ClusterRole", name: access.role },
          subjects: [{ kind: "ServiceAccount", name, namespace }],
        },
      }),
    ),
  ];
}

/** Where the role holds. The prefix keeps apart what the cluster has of that name already. */
function bindings(account: string, { namespaces }: AccessConfig) {
  const name = `nixgen-${account}`;
  const labels = labelsOf(account);
  return namespaces === undefined
    ? [{ kind: "ClusterRoleBinding", metadata: { name, labels } } as const]
    : [...new Set(namespaces)]
        .sort(compareBytes)
        .map(
          (namespace) => ({ kind: "RoleBinding", metadata: { name, namespace, labels } }) as const,
        );
}
