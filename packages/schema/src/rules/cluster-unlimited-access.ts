import type { AccessConfig } from "../options/config.js";
import { showValue } from "../text/show-value.js";
import type { Finding, Rule } from "./rule.js";

/** Where the accounts stand that k3s and the cluster itself run with. */
const systemNamespace = "kube-system";

/** Roles that read Secrets, and start pods as any account of the namespace. */
const writingRoles: readonly string[] = ["edit", "admin", "cluster-admin"];

/** Finds accounts that may do everything in the whole cluster, or can make themselves such. */
export const clusterUnlimitedAccess: Rule = {
  code: "cluster/unlimited-access",
  severity: "warning",
  title: "Account without limits",
  why: "Whoever has the token of such an account has the cluster: cluster-admin may do everything, and edit and admin read the tokens of other accounts and start pods as them, those of kube-system among them when they hold there (Kubernetes' documentation of its roles).",
  remedy:
    "Name the namespaces that the account needs, and a role such as view or edit; keep cluster-admin for people on call.",
  sources: ["R16", "R18"],
  *check({ config }) {
    for (const [name, access] of Object.entries(config.cluster.access)) yield* judge(name, access);
  },
};

function* judge(name: string, { role, namespaces }: AccessConfig): Iterable<Finding> {
  if (!writingRoles.includes(role)) return;
  const path = ["cluster", "access", name];
  if (namespaces === undefined) {
    yield {
      path: [...path, "role"],
      message:
        role === "cluster-admin"
          ? `Account ${showValue(name)} may do everything in the whole cluster, and so may whoever gets hold of its token.`
          : `Account ${showValue(name)} has the role ${role} in the whole cluster: it can read every account's token, so it can do everything.`,
      hint: "namespaces: [default]",
    };
    return;
  }
  const index = namespaces.indexOf(systemNamespace);
  if (index === -1) return;
  yield {
    path: [...path, "namespaces", index],
    message: `Account ${showValue(name)} has the role ${role} in ${systemNamespace}: it can use the accounts that the cluster itself runs with, so it can do everything.`,
    hint: `Leave ${systemNamespace} out, or use the role view.`,
  };
}
