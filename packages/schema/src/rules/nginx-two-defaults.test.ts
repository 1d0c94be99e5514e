import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxTwoDefaults } from "./nginx-two-defaults.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxTwoDefaults, {
  bad: [
    {
      title: "two on every address",
      config: hosts({ a: { default: true }, b: { default: true } }),
      at: atHost("b", "default"),
      says: '"b" and "a" are both default',
    },
  ],
  good: [
    { title: "one", config: hosts({ a: { default: true, forceSSL: true }, b: {} }) },
    {
      title: "two on different addresses",
      config: hosts({
        a: { default: true, listenAddresses: ["192.0.2.11"] },
        b: { default: true, listenAddresses: ["[2001:db8::11]"] },
      }),
    },
  ],
});
