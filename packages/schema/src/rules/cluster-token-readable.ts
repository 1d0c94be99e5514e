import type { AccessConfig } from "../options/config.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Roles that read Secrets where they hold; without namespaces they are another rule's. */
const readingRoles: readonly string[] = ["edit", "admin", "cluster-admin"];

/** Finds accounts whose token another account can read, and which may do what that one may not. */
export const clusterTokenReadable: Rule = {
  code: "cluster/token-readable",
  severity: "warning",
  title: "Token that another account can read",
  why: "The roles edit, admin and cluster-admin read every Secret of their namespaces, tokens of accounts among them: whoever has the weaker account's token has the stronger one's too (Kubernetes' documentation of its roles).",
  remedy: "Leave `namespace` out, so that the token stands in kube-system.",
  sources: ["R16"],
  *check({ config }) {
    const accounts = Object.entries(config.cluster.access);
    for (const [name, access] of accounts) {
      const reader = accounts.find(
        ([other, { role, namespaces }]) =>
          other !== name &&
          readingRoles.includes(role) &&
          namespaces?.includes(access.namespace) === true &&
          !mayAllOf({ role, namespaces }, access),
      );
      // kube-system is the better place already; who may edit there is another rule's.
      if (reader === undefined || access.namespace === "kube-system") continue;
      const [other, { role }] = reader;
      yield {
        path: ["cluster", "access", name, "namespace"],
        message: `The token of ${showValue(name)} stands in the namespace ${access.namespace}, where ${showValue(other)} has the role ${role} and can read it.`,
        hint: "Remove namespace, so that the token stands in kube-system.",
        related: [{ path: ["cluster", "access", other], message: `${showValue(other)}` }],
      };
    }
  },
};

/** Whether the first account is surely no weaker than the second. */
function mayAllOf(
  one: Pick<AccessConfig, "role" | "namespaces">,
  other: Pick<AccessConfig, "role" | "namespaces">,
): boolean {
  const order = ["view", "edit", "admin", "cluster-admin"];
  const rank = order.indexOf(other.role);
  if (rank === -1 || other.namespaces === undefined) return false;
  return (
    order.indexOf(one.role) >= rank &&
    other.namespaces.every((namespace) => one.namespaces?.includes(namespace) === true)
  );
}
