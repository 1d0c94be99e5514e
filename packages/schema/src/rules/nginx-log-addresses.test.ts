import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxLogAddresses } from "./nginx-log-addresses.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxLogAddresses, {
  bad: [
    {
      title: "a further log",
      config: hosts({ h: { extraConfig: "access_log /var/log/x anonymized;" } }),
      at: atHost("h", "extraConfig"),
      says: /"\/var\/log\/x".* \/var\/log\/nginx\/access-h\.log with full client addresses/,
    },
  ],
  good: [
    {
      title: "no log, or one of a location",
      config: hosts({
        h: {
          extraConfig: "access_log off;",
          locations: { "/": { extraConfig: "access_log /x y;" } },
        },
      }),
    },
    {
      title: "23.05, which adds none",
      config: {
        ...hosts({ h: { extraConfig: "access_log /var/log/x anonymized;" } }),
        platform: { release: "23.05" },
      },
    },
  ],
});
