import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Finds local volumes that several agents would share. */
export const clusterLocalAccessMode: Rule = {
  code: "cluster/local-access-mode",
  severity: "error",
  title: "Local volume for several agents",
  why: "A volume of class local is a directory of one agent. k3s' provisioner for it refuses every access mode but ReadWriteOnce, so the claim stays Pending (read in its code).",
  remedy: "Use ReadWriteOnce, or the class nfs.",
  sources: ["R52"],
  *check({ config }) {
    for (const [name, volume] of Object.entries(config.cluster.volumes)) {
      const { accessMode = "ReadWriteOnce" } = volume;
      if (volume.class !== "local" || accessMode === "ReadWriteOnce") continue;
      const path = ["cluster", "volumes", name, "accessMode"];
      yield {
        path,
        message: `Volume ${showValue(name)} is of class local, which is one agent's disk, and asks for ${accessMode}: the claim would stay Pending.`,
        hint: "accessMode: ReadWriteOnce, or class: nfs",
      };
    }
  },
};
