import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxRejectSsl } from "./nginx-reject-ssl.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxRejectSsl, {
  bad: [
    {
      title: "the option",
      config: hosts({ h: { rejectSSL: true } }),
      at: atHost("h", "rejectSSL"),
      says: "does not start",
      fixed: true,
    },
  ],
  good: [{ title: "its absence", config: hosts({ h: { rejectSSL: false, forceSSL: true } }) }],
});
