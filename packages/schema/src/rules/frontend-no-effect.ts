import type { PortOption } from "../model/port-option.js";
import type { FrontendConfig } from "../options/config.js";
import type { Rule } from "./rule.js";

/** An option that only some kinds of frontend take notice of. */
interface LimitedOption {
  readonly option: "serviceName" | "namespace" | "maxExpectedPods" | "extraPodTemplateOptions";
  /** What it is without being set, which does no harm. */
  readonly preset: FrontendConfig[LimitedOption["option"]];
  readonly ignoredWith: readonly PortOption[];
  readonly reason: string;
}

const byName =
  "HAProxy passes to the agents' addresses and asks for no Service by name; the Service is whichever has the port";
const pods = "it belongs to the list of pods, which only podPort has";

const limited: readonly LimitedOption[] = [
  { option: "serviceName", preset: null, ignoredWith: ["lbServicePort"], reason: byName },
  { option: "namespace", preset: "default", ignoredWith: ["lbServicePort"], reason: byName },
  {
    option: "maxExpectedPods",
    preset: 10,
    ignoredWith: ["lbServicePort", "servicePort"],
    reason: pods,
  },
  {
    option: "extraPodTemplateOptions",
    preset: "",
    ignoredWith: ["lbServicePort", "servicePort"],
    reason: pods,
  },
];

/** Finds options of a frontend that its kind of port makes useless. */
export const frontendNoEffect: Rule = {
  code: "frontend/no-effect",
  severity: "warning",
  title: "Option without effect",
  why: "With lbServicePort the platform uses the agents' addresses, so the Service's name and namespace appear nowhere; maxExpectedPods and extraPodTemplateOptions are written for podPort only. Whoever reads the config believes otherwise.",
  remedy: "Remove the option, or use the kind of port it belongs to.",
  sources: ["T19", "R44", "R49", "R51"],
  *check({ haproxy, config }) {
    // Those by podPort take notice of every option.
    const limitedFrontends = haproxy.frontends.filter(({ target }) => target.kind !== "podPort");
    for (const { name, path, target } of limitedFrontends) {
      const settings = config.flyingcircus.kubernetes.frontend[name];
      for (const { option, preset, ignoredWith, reason } of limited) {
        if (!ignoredWith.includes(target.kind) || settings?.[option] === preset) continue;
        const at = [...path, option];
        yield {
          path: at,
          message: `${option} has no effect with ${target.kind}: ${reason}.`,
          hint: "Remove it.",
          fix: { title: `remove ${option}`, edits: [{ kind: "remove", path: at }] },
        };
      }
    }
  },
};
