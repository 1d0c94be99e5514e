import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxCertificateUnused } from "./nginx-certificate-unused.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxCertificateUnused, {
  bad: [
    {
      title: "enableACME alone",
      config: hosts({ h: { enableACME: true } }),
      at: atHost("h", "enableACME"),
      says: "never served",
      fixed: true,
    },
    {
      title: "useACMEHost alone",
      config: hosts({ h: { useACMEHost: "i" } }),
      at: atHost("h", "useACMEHost"),
      says: "never served",
      fixed: true,
    },
  ],
  good: [
    {
      title: "an SSL mode",
      config: hosts({ h: { enableACME: true, addSSL: true }, i: { enableACME: false } }),
    },
    {
      title: "a listen with ssl, another rule's finding",
      config: hosts({
        h: { enableACME: true, listen: [{ addr: "*" }, { addr: "*", port: 443, ssl: true }] },
      }),
    },
  ],
});
