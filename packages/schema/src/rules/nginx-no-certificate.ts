import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { hasOwnAcme, speaksTls, virtualHostsOf } from "./virtual-hosts.js";

/** Finds hosts that speak TLS without a certificate. */
export const nginxNoCertificate: Rule = {
  code: "nginx/no-certificate",
  severity: "error",
  title: "TLS without a certificate",
  why: "A host with forceSSL, addSSL or onlySSL needs a certificate: by ACME, of another host, or of its own. Without any the VM's build fails.",
  remedy: "Leave `enableACME` out, or set `sslCertificate` and `sslCertificateKey`.",
  sources: [],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      if (!speaksTls(options) || hasOwnAcme(options) || options.useACMEHost !== null) continue;
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
