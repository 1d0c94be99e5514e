import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxAcmeWildcard } from "./nginx-acme-wildcard.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxAcmeWildcard, {
  bad: [
    {
      title: "a wildcard",
      config: hosts({ "*.example.com": { forceSSL: true } }),
      at: atHost("*.example.com"),
      says: '"*.example.com"',
    },
    {
      title: "aliases",
      config: hosts({
        h: { forceSSL: true, serverAliases: ["a.example.com", ".example.com", "~^w"] },
      }),
      at: [atHost("h", "serverAliases", 1), atHost("h", "serverAliases", 2)],
      says: /"\.example\.com"|"~\^w"/,
    },
  ],
  good: [
    {
      title: "plain names",
      config: hosts({ "h.example.com": { forceSSL: true, serverAliases: ["a.example.com"] } }),
    },
    {
      title: "no certificate by ACME",
      config: hosts({
        "*.example.com": {},
        "*.example.org": {
          forceSSL: true,
          enableACME: false,
          sslCertificate: "/c",
          sslCertificateKey: "/k",
        },
      }),
    },
  ],
});
