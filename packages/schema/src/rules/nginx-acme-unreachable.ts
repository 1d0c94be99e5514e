import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { hasOwnAcme, virtualHostsOf } from "./virtual-hosts.js";

/** Finds certificates that the authority cannot give. */
export const nginxAcmeUnreachable: Rule = {
  code: "nginx/acme-unreachable",
  severity: "error",
  title: "Certificate that cannot be obtained, because nothing answers on port 80",
  why: "Let's Encrypt asks for a challenge file on port 80. With `onlySSL` the platform asks for a certificate and listens on 443 only, without a word (nixpkgs has an assertion against it, the platform's module has none): the challenge fails, and nginx keeps a self-signed certificate.",
  remedy: "Use `forceSSL`, which answers on port 80 and redirects.",
  sources: ["T31", "R27"],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      if (!hasOwnAcme(options) || options.useACMEHost !== null) continue;
      const listens = [...host.listens, ...(host.redirectListens ?? [])];
      if (listens.length === 0 || listens.some(({ port, ssl }) => port === 80 && !ssl)) continue;
      const path = [...host.path, "onlySSL"];
      const isSimple = options.onlySSL && options.listen.length === 0;
      yield {
        path: isSimple ? path : host.path,
        message: `${showValue(host.name)} gets its certificate by a challenge on port 80, but nginx does not listen there for it.`,
        hint: isSimple ? "forceSSL: true in place of onlySSL" : "Add port 80 to listen.",
        ...(isSimple && {
          fix: {
            title: "forceSSL in place of onlySSL",
            edits: [
              { kind: "remove", path },
              { kind: "set", path: [...host.path, "forceSSL"], value: true },
            ],
          },
        }),
      };
    }
  },
};
