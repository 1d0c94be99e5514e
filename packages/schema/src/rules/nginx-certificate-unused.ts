import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { speaksTls, virtualHostsOf } from "./virtual-hosts.js";

/** Finds certificates that are fetched and never served. */
export const nginxCertificateUnused: Rule = {
  code: "nginx/certificate-unused",
  severity: "warning",
  title: "Certificate that is never served",
  why: "Without forceSSL, addSSL or onlySSL the platform gets the certificate and lets nginx listen on port 80 only: https:// answers for another host, or not at all.",
  remedy: "Add `forceSSL: true`, or remove `enableACME`.",
  sources: ["T32", "R27"],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      const option = options.enableACME === true ? "enableACME" : "useACMEHost";
      const isAsked = options.enableACME === true || options.useACMEHost !== null;
      if (!isAsked || speaksTls(options) || host.listens.some(({ ssl }) => ssl)) continue;
      yield {
        path: [...host.path, option],
        message: `The certificate of ${showValue(host.name)} is never served: nginx listens for it on port 80 only.`,
        hint: "forceSSL: true",
        fix: {
          title: "set forceSSL: true",
          edits: [
            { kind: "set", path: [...host.path, "forceSSL"], value: true },
            // Beside useACMEHost, forceSSL would switch on what excludes it.
            ...(options.useACMEHost === null || options.enableACME !== undefined
              ? []
              : [{ kind: "set" as const, path: [...host.path, "enableACME"], value: false }]),
          ],
        },
      };
    }
  },
};
