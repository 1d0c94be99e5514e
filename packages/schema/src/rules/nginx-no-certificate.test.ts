import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxNoCertificate } from "./nginx-no-certificate.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxNoCertificate, {
  bad: [
    {
      title: "neither file",
      config: hosts({ h: { forceSSL: true, enableACME: false } }),
      at: atHost("h"),
      says: "sslCertificate and sslCertificateKey are missing",
    },
    {
      title: "no key",
      config: hosts({ h: { forceSSL: true, enableACME: false, sslCertificate: "/c" } }),
      at: atHost("h"),
      says: "but sslCertificateKey is missing",
    },
  ],
  good: [
    {
      title: "both files",
      config: hosts({
        h: { forceSSL: true, enableACME: false, sslCertificate: "/c", sslCertificateKey: "/k" },
      }),
    },
    {
      title: "ACME, another host's, or none",
      config: hosts({
        h: { forceSSL: true },
        i: { forceSSL: true, enableACME: false, useACMEHost: "h" },
        j: { enableACME: false },
      }),
    },
  ],
});
