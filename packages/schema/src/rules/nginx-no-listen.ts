import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds servers that nginx would let listen where nobody asked for it. */
export const nginxNoListen: Rule = {
  code: "nginx/no-listen",
  severity: "error",
  title: "Server without an address to listen on",
  why: "With `forceSSL` the platform makes two servers, one of the `listen` entries with `ssl` and one of those without. Where there are none of a kind, the server has no `listen`, and nginx, which does not run as root, takes `*:8000` for it (tried with nginx 1.22): the address of HAProxy's statistics page.",
  remedy: "Give `listen` an entry with `ssl: true` and one without, or leave it out.",
  sources: ["T29"],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      const { name, path, listens, redirectListens } = host;
      const isEmpty = listens.length === 0;
      if (!isEmpty && redirectListens?.length !== 0) continue;
      yield {
        path: options.listen.length > 0 ? [...path, "listen"] : path,
        message: isEmpty
          ? `The HTTPS server of ${showValue(name)} has no address: no entry of listen has ssl, and nginx would take *:8000 for it.`
          : `The server of ${showValue(name)} that redirects to HTTPS has no address: every entry of listen has ssl, and nginx would take *:8000 for it.`,
        hint: isEmpty ? '{ addr: "192.0.2.11", port: 443, ssl: true }' : '{ addr: "192.0.2.11" }',
      };
    }
  },
};
