import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxIpv6Brackets } from "./nginx-ipv6-brackets.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxIpv6Brackets, {
  bad: [
    {
      title: "every option",
      config: hosts({
        a: { listenAddresses: ["2001:db8::11"] },
        b: { listen: [{ addr: "::1" }] },
        c: { listenAddress6: "2001:db8::11" },
      }),
      at: [
        atHost("a", "listenAddresses", 0),
        atHost("b", "listen", 0, "addr"),
        atHost("c", "listenAddress6"),
      ],
      says: "needs brackets",
      fixed: true,
    },
  ],
  good: [
    {
      title: "brackets, IPv4 and names",
      config: hosts({ a: { listenAddresses: ["[2001:db8::11]", "192.0.2.11", "localhost"] } }),
    },
  ],
});
