import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxNoListen } from "./nginx-no-listen.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxNoListen, {
  bad: [
    {
      title: "no listen for HTTPS",
      config: hosts({ h: { forceSSL: true, listen: [{ addr: "192.0.2.11" }] } }),
      at: atHost("h", "listen"),
      says: "no entry of listen has ssl",
    },
    {
      title: "no listen for the redirect",
      config: hosts({
        h: { forceSSL: true, listen: [{ addr: "192.0.2.11", port: 443, ssl: true }] },
      }),
      at: atHost("h", "listen"),
      says: "redirects to HTTPS has no address",
    },
  ],
  good: [
    {
      title: "both",
      config: hosts({
        h: {
          forceSSL: true,
          listen: [{ addr: "192.0.2.11" }, { addr: "192.0.2.11", port: 443, ssl: true }],
        },
      }),
    },
    { title: "HTTP only", config: hosts({ h: { listen: [{ addr: "192.0.2.11" }] } }) },
    { title: "the default", config: hosts({ h: { forceSSL: true } }) },
  ],
});
