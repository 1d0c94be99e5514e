import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxSslModes } from "./nginx-ssl-modes.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxSslModes, {
  bad: [
    {
      title: "two modes",
      config: hosts({ h: { onlySSL: true, addSSL: true } }),
      at: atHost("h", "onlySSL"),
      says: "addSSL and onlySSL",
    },
  ],
  good: [{ title: "one mode", config: hosts({ h: { onlySSL: true, addSSL: false }, i: {} }) }],
});
