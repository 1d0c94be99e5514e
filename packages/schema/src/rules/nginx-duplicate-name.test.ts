import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxDuplicateName } from "./nginx-duplicate-name.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxDuplicateName, {
  bad: [
    {
      title: "an alias of another's name",
      config: hosts({ "a.example.com": {}, "b.example.com": { serverAliases: ["A.example.com"] } }),
      at: atHost("b.example.com", "serverAliases", 0),
      says: '"a.example.com" and "b.example.com"',
    },
  ],
  good: [
    {
      title: "different addresses",
      config: hosts({
        a: { listenAddresses: ["192.0.2.11"] },
        b: { serverName: "a", listenAddresses: ["[2001:db8::11]"] },
      }),
    },
    { title: "a name twice in a host", config: hosts({ a: { serverAliases: ["a"] } }) },
  ],
});
