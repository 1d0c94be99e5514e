import type { Path } from "../diagnostic.js";
import { canonical } from "../listeners/reach.js";
import { showValue } from "../text/show-value.js";
import { machinesOf } from "./machines.js";
import type { Rule } from "./rule.js";

/** Finds names and addresses that two VMs share. */
export const topologyDuplicateMachine: Rule = {
  code: "topology/duplicate-machine",
  severity: "error",
  title: "Name or address of two VMs",
  why: "HAProxy names its servers after the agents and refuses to start with two of one name (tried with HAProxy 2.6); of two VMs with one address only one is ever reached.",
  remedy: "Correct the entry that was copied.",
  sources: [],
  *check(model) {
    const first = new Map<string, Path>();
    for (const { machine, path } of machinesOf(model)) {
      const claims = [
        {
          key: `name ${machine.name.toLowerCase()}`,
          what: "name",
          value: machine.name,
          at: ["name"],
        },
        ...(["fe", "srv"] as const).flatMap((network) =>
          machine[network].map((address, index) => ({
            key: `address ${canonical(address)}`,
            what: "address",
            value: address,
            at: [network, index],
          })),
        ),
      ];
      for (const { key, what, value, at } of claims) {
        const other = first.get(key);
        const here = [...path, ...at];
        if (other === undefined) {
          first.set(key, here);
          continue;
        }
        yield {
          path: here,
          message: `The ${what} ${showValue(value)} stands at two places; only one VM can have it.`,
          hint: `Correct one of them.`,
          related: [{ path: other, message: `The ${what} stands here already.` }],
        };
      }
    }
  },
};
