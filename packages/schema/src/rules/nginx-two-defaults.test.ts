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
    {
      title: "two behind a host that is none",
      config: hosts({ a: {}, b: { default: true }, c: {}, d: { default: true, forceSSL: true } }),
      at: atHost("d", "default"),
      says: '"d" and "b" are both default on 192.0.2.11:80',
    },
    {
      title: "two on one of several addresses, spelt in two ways",
      config: hosts({
        a: { default: true, listen: [{ addr: "192.0.2.11" }, { addr: "*", port: 81 }] },
        b: { default: true, listen: [{ addr: "192.0.2.12" }, { addr: "0.0.0.0", port: 81 }] },
      }),
      at: atHost("b", "default"),
      says: "*:81",
    },
    {
      title: "two on an address of the second webgateway",
      config: {
        ...hosts({ a: { default: true }, b: { default: true, listenAddresses: ["192.0.2.12"] } }),
        resourceGroup: {
          name: "test",
          machines: [
            { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11"] },
            { name: "web1", roles: ["webgateway"], fe: ["192.0.2.12"] },
          ],
        },
      },
      at: atHost("b", "default"),
      says: "192.0.2.12:80",
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
    {
      title: "one that has an address twice, another rule's finding",
      config: hosts({ a: { default: true, listenAddresses: ["192.0.2.11", "192.0.2.11"] } }),
    },
  ],
});
