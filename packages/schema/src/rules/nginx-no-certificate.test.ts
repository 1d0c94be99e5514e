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
    {
      title: "ssl in listen alone",
      config: hosts({
        h: { enableACME: true, listen: [{ addr: "*" }, { addr: "*", port: 443, ssl: true }] },
      }),
      at: atHost("h", "listen", 1),
      says: "none of forceSSL, addSSL and onlySSL",
    },
    {
      title: "ssl in listen of the default host, before one with a certificate",
      config: hosts({
        a: { forceSSL: true },
        b: { default: true, listen: [{ addr: "192.0.2.11", port: 443, ssl: true }] },
      }),
      at: atHost("b", "listen", 0),
      says: /"a" has a listen with ssl on 192\.0\.2\.11:443, where "b" answers first/,
    },
    {
      title: "a redirect to HTTPS on a port where TLS is spoken",
      config: hosts({
        h: {
          forceSSL: true,
          listen: [443, 443].map((port, i) => ({ addr: "*", port, ssl: i > 0 })),
        },
      }),
      at: atHost("h", "listen", 0),
      says: /redirects to HTTPS on \*:443/,
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
    {
      title: "ssl in listen with a certificate of the user's lines",
      config: hosts({
        h: {
          listen: [{ addr: "*", port: 443, ssl: true }],
          extraConfig: "ssl_certificate /c;\nssl_certificate_key /k;",
        },
      }),
    },
    {
      title: "ssl in listen beside rejectSSL, another rule's finding",
      config: hosts({ h: { rejectSSL: true, listen: [{ addr: "*", port: 443, ssl: true }] } }),
    },
    {
      title: "ssl in listen behind a host with a certificate, which nginx shows for both",
      config: hosts({
        a: { forceSSL: true },
        b: { listen: [{ addr: "192.0.2.11", port: 443, ssl: true }] },
      }),
    },
  ],
});
