import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds hosts that would keep nginx from starting. */
export const nginxRejectSsl: Rule = {
  code: "nginx/reject-ssl",
  severity: "error",
  title: "rejectSSL, with which nginx does not start",
  why: "The platform writes a listener with `ssl` for `rejectSSL`, and neither a certificate nor `ssl_reject_handshake`: nginx refuses the whole file (tried with nginx 1.22), and with it every virtual host.",
  remedy: "Remove the option; a host that speaks TLS with any certificate can answer `return 444`.",
  sources: ["T30"],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      if (!options.rejectSSL) continue;
      const path = [...host.path, "rejectSSL"];
      yield {
        path,
        message: `rejectSSL of ${showValue(host.name)} makes a TLS listener without a certificate, with which nginx does not start.`,
        hint: "Remove it.",
        fix: { title: "remove rejectSSL", edits: [{ kind: "remove", path }] },
      };
    }
  },
};
