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
    {
      title: "a name on one address, spelt in two ways",
      config: hosts({
        a: { listen: [{ addr: "*" }] },
        b: { serverName: "a", listen: [{ addr: "0.0.0.0" }] },
      }),
      at: atHost("b", "serverName"),
      says: "*:80",
    },
    {
      title: "a name with its subdomains beside each of them",
      config: hosts({ ".a.example": {}, "a.example": {}, b: { serverName: "*.a.example" } }),
      at: [atHost("a.example"), atHost("b", "serverName")],
      says: '".a.example"',
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
    {
      title: "one host by HTTP and one by HTTPS",
      config: hosts({ a: { onlySSL: true }, b: { serverName: "a" } }),
    },
    {
      title: "expressions, which nginx tries in turn",
      config: hosts({ a: { serverAliases: ["~^x"] }, b: { serverAliases: ["~^x"] } }),
    },
  ],
});
