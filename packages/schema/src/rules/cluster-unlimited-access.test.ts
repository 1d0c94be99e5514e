import type { ClusterAccessInput } from "../generated/config-input.js";
import { clusterUnlimitedAccess } from "./cluster-unlimited-access.js";
import { describeRule } from "./rule.test-kit.js";

const account = (access: ClusterAccessInput) => ({ cluster: { access: { ci: access } } });
const at = (...path: (string | number)[]) => ["cluster", "access", "ci", ...path];

describeRule(clusterUnlimitedAccess, {
  bad: [
    {
      title: "cluster-admin of the whole cluster",
      config: account({ role: "cluster-admin" }),
      at: at("role"),
      says: /"ci" may do everything/,
    },
    {
      title: "edit in the whole cluster",
      config: account({ role: "edit" }),
      at: at("role"),
      says: /role edit in the whole cluster.*token/,
    },
    {
      title: "admin of kube-system",
      config: account({ role: "admin", namespaces: ["prod", "kube-system"] }),
      at: at("namespaces", 1),
      says: /role admin in kube-system/,
    },
  ],
  good: [
    { title: "view of the whole cluster", config: account({ role: "view" }) },
    {
      title: "view of kube-system",
      config: account({ role: "view", namespaces: ["kube-system"] }),
    },
    {
      title: "cluster-admin of one namespace",
      config: account({ role: "cluster-admin", namespaces: ["prod"] }),
    },
    { title: "a role of one's own", config: account({ role: "deployer" }) },
  ],
});
