import { overlap } from "../addresses/address-range.js";
import { showValue } from "../text/show-value.js";
import { machinesOf } from "./machines.js";
import { networkPath } from "./network-must-agree.js";
import type { Rule } from "./rule.js";

/** Finds address ranges of the cluster that overlap with each other or with the VMs'. */
export const networkOverlap: Rule = {
  code: "network/overlap",
  severity: "error",
  title: "Address ranges that overlap",
  why: "Pods, Services and VMs each need addresses of their own: flannel routes podCidr over the server network, and what is in two ranges at once is reached by chance or not at all.",
  remedy: "Choose ranges that do not overlap.",
  sources: ["R20", "R58"],
  *check(model) {
    const { podCidr, serviceCidr } = model.network;
    if (overlap(podCidr, serviceCidr)) {
      yield {
        path: [...networkPath, podCidr === "10.42.0.0/16" ? "serviceCidr" : "podCidr"],
        message: `podCidr ${podCidr} and serviceCidr ${serviceCidr} overlap.`,
        hint: "podCidr: 10.42.0.0/16, serviceCidr: 10.43.0.0/16",
      };
    }
    for (const { machine, path } of machinesOf(model)) {
      for (const network of ["fe", "srv"] as const) {
        for (const [index, address] of machine[network].entries()) {
          const range = Object.entries({ podCidr, serviceCidr }).find(([, cidr]) =>
            overlap(address, cidr),
          );
          if (range === undefined) continue;
          yield {
            path: [...path, network, index],
            message: `${showValue(machine.name)} has the address ${address}, which lies in ${range[0]} ${range[1]}: the cluster would route it to a pod or Service.`,
            hint: `Choose another ${range[0]}.`,
          };
        }
      }
    }
  },
};
