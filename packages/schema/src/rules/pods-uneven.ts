import type { KubernetesFrontend } from "../model/haproxy-model.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Finds frontends of one Service that expect different numbers of pods. */
export const podsUneven: Rule = {
  code: "pods/uneven",
  severity: "warning",
  title: "Frontends of one Service expect different numbers of pods",
  why: "HAProxy uses no more pods than maxExpectedPods, 10 without it, and says nothing of the others: of 25 pods 15 stayed idle (tried with HAProxy 2.6). Where one frontend of a Service expects more than another, the other leaves pods idle.",
  remedy: "Set the same maxExpectedPods for all frontends of the Service.",
  sources: ["T7", "R37"],
  *check({ haproxy }) {
    const { podPort } = frontendGroups(haproxy);
    const [first] = podPort;
    // Frontends of one Service are looked for only where any two expect different numbers.
    if (podPort.every(({ target }) => target.template.slots === first?.target.template.slots))
      return;
    const most = new Map<string, { frontend: KubernetesFrontend; slots: number }>();
    for (const frontend of podPort) {
      const { dnsName, slots } = frontend.target.template;
      const known = most.get(dnsName);
      if (known === undefined || known.slots < slots) most.set(dnsName, { frontend, slots });
    }
    for (const { name, path, target } of podPort) {
      const other = most.get(target.template.dnsName);
      const { slots } = target.template;
      if (other === undefined || other.slots === slots) continue;
      const at = [...path, "maxExpectedPods"];
      yield {
        path: at,
        message: `Frontend ${showValue(name)} uses at most ${slots} pods of ${target.template.dnsName}, of which frontend ${showValue(other.frontend.name)} expects up to ${other.slots}: the rest stays idle here, without a word in the log.`,
        hint: `maxExpectedPods: ${other.slots}`,
        related: [
          {
            path: [...other.frontend.path, "maxExpectedPods"],
            message: `${other.slots} pods are expected here.`,
          },
        ],
        fix: {
          title: `set maxExpectedPods: ${other.slots}`,
          edits: [{ kind: "set", path: at, value: other.slots }],
        },
      };
    }
  },
};
