import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Finds frontends that share their name with a structured listen section. */
export const frontendMergedSection: Rule = {
  code: "frontend/merged-section",
  severity: "error",
  title: "Frontend and listen section of one name",
  why: "The platform writes each Kubernetes frontend as `services.haproxy.listen.<name>`. A section of the same name is merged with it: binds, servers and options add up, and where both set `mode` to different values the VM's build fails (tried by evaluating the platform's modules).",
  remedy:
    "Give one of them another name, or write what the section should add into `haproxyExtraConfig`.",
  sources: ["T15", "T17"],
  *check({ haproxy, config }) {
    const { listen } = config.flyingcircus.services.haproxy;
    if (Object.keys(listen).length === 0) return;
    for (const { name, path } of haproxy.frontends) {
      if (!Object.hasOwn(listen, name)) continue;
      const section = ["flyingcircus", "services", "haproxy", "listen", name];
      yield {
        path,
        part: "key",
        message: `Frontend ${showValue(name)} and services.haproxy.listen.${name} become one listen section: their binds, servers and options add up.`,
        hint: "Give one of them another name.",
        related: [{ path: section, message: "The listen section stands here." }],
      };
    }
  },
};
