import type { ClusterVolumeInput } from "../generated/config-input.js";
import { clusterLocalAccessMode } from "./cluster-local-access-mode.js";
import { describeRule } from "./rule.test-kit.js";

const claim = (volume: Omit<ClusterVolumeInput, "size">) => ({
  cluster: { volumes: { db: { size: "10Gi", ...volume } } },
});
const at = ["cluster", "volumes", "db", "accessMode"];

describeRule(clusterLocalAccessMode, {
  bad: [
    {
      title: "many writers",
      config: claim({ class: "local", accessMode: "ReadWriteMany" }),
      at,
      says: /"db".*ReadWriteMany/,
    },
    {
      title: "many readers",
      config: claim({ class: "local", accessMode: "ReadOnlyMany" }),
      at,
      says: "ReadOnlyMany",
    },
  ],
  good: [
    { title: "one writer", config: claim({ class: "local", accessMode: "ReadWriteOnce" }) },
    { title: "nothing said", config: claim({ class: "local" }) },
    { title: "many writers by NFS", config: claim({ class: "nfs", accessMode: "ReadWriteMany" }) },
  ],
});
