import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxAcmeUnreachable } from "./nginx-acme-unreachable.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxAcmeUnreachable, {
  bad: [
    {
      title: "onlySSL",
      config: hosts({ h: { onlySSL: true } }),
      at: atHost("h", "onlySSL"),
      says: "challenge on port 80",
      fixed: true,
    },
    {
      title: "a listen without port 80",
      config: hosts({
        h: { addSSL: true, listen: [{ addr: "192.0.2.11", port: 443, ssl: true }] },
      }),
      at: atHost("h"),
      says: '"h"',
    },
    {
      title: "a host of one of its names on port 80, and one that knows no challenges",
      config: hosts({
        h: { onlySSL: true, serverAliases: ["i"] },
        "h-http": { serverName: "h", enableACME: true },
        "i-http": { serverName: "i" },
      }),
      at: atHost("h", "onlySSL"),
      says: '"h"',
      fixed: true,
    },
  ],
  good: [
    { title: "forceSSL and addSSL", config: hosts({ h: { forceSSL: true }, i: { addSSL: true } }) },
    {
      title: "another host's certificate",
      config: hosts({ h: { onlySSL: true, enableACME: false, useACMEHost: "i" } }),
    },
    {
      title: "a certificate of its own",
      config: hosts({
        h: { onlySSL: true, enableACME: false, sslCertificate: "/c", sslCertificateKey: "/k" },
      }),
    },
    {
      title: "a host of its name that answers on port 80",
      config: hosts({ h: { onlySSL: true }, http: { serverName: "H", enableACME: true } }),
    },
  ],
});
