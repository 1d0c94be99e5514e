import { haproxyListeners } from "../listeners/haproxy-listeners.js";
import type { HaproxyModel } from "../model/haproxy-model.js";
import { oncePer } from "../once-per.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** The sections that verbatim lines let listen, if no option does. */
const listening = oncePer(
  (haproxy: HaproxyModel): ReadonlySet<string> =>
    new Set(haproxyListeners(haproxy).map(({ ownerPath }) => ownerPath.join(" "))),
);

/** Finds sections that should listen, and do not. */
export const bindNone: Rule = {
  code: "bind/none",
  severity: "warning",
  title: "Section that listens nowhere",
  why: "HAProxy warns, starts, and nothing ever reaches the section (tried with HAProxy 2.6). An empty list is not the same as none: only without `binds` a Kubernetes frontend listens on 127.0.0.1 with its port.",
  remedy: "Name an address and port, or leave `binds` out.",
  sources: ["T21"],
  *check({ haproxy }) {
    for (const section of haproxy.sections) {
      const [path] = section.origins;
      if (section.kind === "backend" || section.binds.length > 0 || path === undefined) continue;
      if (listening(haproxy).has(`${section.kind} ${section.name}`)) continue;
      yield {
        path: [...path, "binds"],
        message: `${showValue(section.name)} has no binds: HAProxy starts, and nothing ever reaches it.`,
        hint: 'binds: ["127.0.0.1:8001"]',
      };
    }
  },
};
