import type { Model } from "../model/model.js";
import type { VirtualHost } from "../model/nginx-model.js";
import { outerDirectives } from "../nginx/directives.js";
import { showValue } from "../text/show-value.js";
import type { Finding, Rule } from "./rule.js";
import { sharedSockets } from "./shared-sockets.js";
import { hasOwnAcme, speaksTls, virtualHostsOf } from "./virtual-hosts.js";

/** Finds hosts that speak TLS without a certificate. */
export const nginxNoCertificate: Rule = {
  code: "nginx/no-certificate",
  severity: "error",
  title: "TLS without a certificate",
  why: "A host with forceSSL, addSSL or onlySSL needs a certificate: by ACME, of another host, or of its own. Without any the VM's build fails. With `ssl` in `listen` alone the build passes, but no certificate gets into the file, and nginx refuses all of it: no ssl_certificate is defined (tried with nginx 1.22).",
  remedy: "Leave `enableACME` out, or set `sslCertificate` and `sslCertificateKey`.",
  sources: [],
  *check(model) {
    yield* socketsWithout(model);
    for (const { host, options } of virtualHostsOf(model)) {
      if (!speaksTls(options)) continue;
      if (hasOwnAcme(options) || options.useACMEHost !== null) continue;
      const missing = (["sslCertificate", "sslCertificateKey"] as const).filter(
        (option) => options[option] === null,
      );
      if (missing.length === 0) continue;
      yield {
        path: host.path,
        part: "key",
        message: `${showValue(host.name)} speaks TLS without ACME, but ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing: the VM's build fails.`,
        hint: `Set ${missing.join(" and ")}, or remove enableACME: false.`,
      };
    }
  },
};

/** On a socket with TLS nginx wants a certificate of the server that answers unknown names. */
function* socketsWithout(model: Model): Iterable<Finding> {
  const withTls = new Set(
    virtualHostsOf(model).flatMap(({ host, options }) =>
      // A missing file and rejectSSL are findings of their own.
      speaksTls(options) || options.rejectSSL || bringsCertificate(host) ? [host.name] : [],
    ),
  );
  const reported = new Set<string>();
  for (const { socket, servers } of sharedSockets(model)) {
    const ssl = servers.find(({ listen }) => listen.ssl);
    const first = servers.find(({ listen }) => listen.defaultServer) ?? servers[0];
    if (ssl === undefined || first === undefined) continue;
    if (withTls.has(first.host.name) && !first.redirects) continue;
    const { path } = first.listen;
    const place = JSON.stringify(path);
    if (reported.has(place)) continue;
    reported.add(place);
    const name = showValue(first.host.name);
    const isOwn = ssl.host === first.host;
    const related = isOwn
      ? {}
      : { related: [{ path: ssl.listen.path, message: "The listen with ssl stands here." }] };
    yield first.redirects
      ? {
          path,
          message: `${name} redirects to HTTPS on ${socket}, where ${isOwn ? "it also" : showValue(ssl.host.name)} has a listen with ssl: nginx speaks TLS there, has no certificate for the redirect, and refuses the file.`,
          hint: "Use another port for plain HTTP, such as 80.",
          ...related,
        }
      : {
          path,
          message: `${isOwn ? `${name} has a listen with ssl on ${socket}` : `${showValue(ssl.host.name)} has a listen with ssl on ${socket}, where ${name} answers first`}, but ${isOwn ? "" : "that one has "}none of forceSSL, addSSL and onlySSL: the platform gives nginx no certificate for it, and nginx refuses the file.`,
          hint: "Set addSSL: true beside it.",
          ...related,
        };
  }
}

/** Whether extraConfig brings a certificate, or does without one. */
function bringsCertificate({ extraConfig }: VirtualHost): boolean {
  return outerDirectives(extraConfig.value).some(({ name }) =>
    ["ssl_certificate", "ssl_reject_handshake", "include"].includes(name),
  );
}
