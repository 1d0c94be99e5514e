import type { VirtualHost } from "../model/nginx-model.js";
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
    const hosts = virtualHostsOf(model);
    const answered = new Set(
      hosts.flatMap(({ host }) =>
        host.acmeChallenge !== undefined && isOnPort80(host) ? namesOf(host) : [],
      ),
    );
    for (const { host, options } of hosts) {
      if (!hasOwnAcme(options) || options.useACMEHost !== null) continue;
      if (isOnPort80(host) || host.listens.length + (host.redirectListens?.length ?? 0) === 0)
        continue;
      // Another host of the same names may stand in for it on port 80.
      if (namesOf(host).every((name) => answered.has(name))) continue;
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

function isOnPort80({ listens, redirectListens = [] }: VirtualHost): boolean {
  return [...redirectListens, ...listens].some(({ port, ssl }) => port === 80 && !ssl);
}

function namesOf({ serverNames }: VirtualHost): readonly string[] {
  return serverNames.map(({ value }) => value.toLowerCase());
}
