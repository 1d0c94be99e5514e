import type { ClusterAccessInput } from "../generated/config-input.js";
import { clusterTokenReadable } from "./cluster-token-readable.js";
import { describeRule } from "./rule.test-kit.js";

const accounts = (boss: ClusterAccessInput, ci: ClusterAccessInput) => ({
  cluster: { access: { boss, ci } },
});
const editor = { role: "edit", namespaces: ["prod"] };

describeRule(clusterTokenReadable, {
  bad: [
    {
      title: "a stronger account's token within reach",
      config: accounts({ role: "cluster-admin", namespace: "prod" }, editor),
      at: ["cluster", "access", "boss", "namespace"],
      says: /"boss" stands in the namespace prod, where "ci" has the role edit/,
    },
    {
      title: "a token that reaches another namespace",
      config: accounts({ role: "view", namespaces: ["prod", "test"], namespace: "prod" }, editor),
      at: ["cluster", "access", "boss", "namespace"],
      says: "prod",
    },
    {
      title: "a role that nobody knows",
      config: accounts({ role: "deployer", namespaces: ["prod"], namespace: "prod" }, editor),
      at: ["cluster", "access", "boss", "namespace"],
      says: "prod",
    },
  ],
  good: [
    { title: "a token in kube-system", config: accounts({ role: "cluster-admin" }, editor) },
    {
      title: "a weaker account's token",
      config: accounts({ role: "view", namespaces: ["prod"], namespace: "prod" }, editor),
    },
    {
      title: "a reader of another namespace",
      config: accounts({ role: "cluster-admin", namespace: "test" }, editor),
    },
    {
      title: "a role that reads no Secrets",
      config: accounts(
        { role: "cluster-admin", namespace: "prod" },
        { role: "view", namespaces: ["prod"] },
      ),
    },
  ],
});
