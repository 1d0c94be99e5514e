import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds hosts with several ways of speaking TLS. */
export const nginxSslModes: Rule = {
  code: "nginx/ssl-modes",
  severity: "error",
  title: "Several SSL modes of one host",
  why: "addSSL, onlySSL, forceSSL and rejectSSL exclude each other: an assertion of the platform's modules stops the build of the VM (tried by evaluating them).",
  remedy: "Keep one of them.",
  sources: [],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      const [first, second] = modes.filter((mode) => options[mode]);
      if (first === undefined || second === undefined) continue;
      yield {
        path: [...host.path, second],
        message: `${showValue(host.name)} has ${first} and ${second}, which exclude each other: the VM's build fails.`,
        hint: `Remove ${second}.`,
        related: [{ path: [...host.path, first], message: "The first one stands here." }],
      };
    }
  },
};

const modes = ["forceSSL", "addSSL", "onlySSL", "rejectSSL"] as const;
