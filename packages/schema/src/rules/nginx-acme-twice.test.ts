import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxAcmeTwice } from "./nginx-acme-twice.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxAcmeTwice, {
  bad: [
    {
      title: "by default",
      config: hosts({ h: { forceSSL: true, useACMEHost: "i" } }),
      at: atHost("h", "useACMEHost"),
      says: "true by itself",
      fixed: true,
    },
    {
      title: "by both",
      config: hosts({ h: { enableACME: true, useACMEHost: "i" } }),
      at: atHost("h", "enableACME"),
      says: "by enableACME",
      fixed: true,
    },
  ],
  good: [
    {
      title: "one of them",
      config: hosts({
        h: { forceSSL: true, enableACME: false, useACMEHost: "i" },
        i: { forceSSL: true },
      }),
    },
  ],
});
