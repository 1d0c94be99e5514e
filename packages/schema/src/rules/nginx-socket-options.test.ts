import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxSocketOptions } from "./nginx-socket-options.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxSocketOptions, {
  bad: [
    {
      title: "options of two hosts",
      config: hosts({
        a: { listen: [{ addr: "192.0.2.11", extraParameters: ["deferred"] }] },
        b: { listen: [{ addr: "192.0.2.11", extraParameters: ["backlog=5"] }] },
      }),
      at: atHost("b", "listen", 0),
      says: /192\.0\.2\.11:80 options \(backlog=5\), and so does "a" \(deferred\)/,
    },
    {
      title: "an address twice in a host",
      config: hosts({ a: { listenAddresses: ["192.0.2.11", "192.0.2.11"] } }),
      at: atHost("a", "listenAddresses", 1),
      says: "listens twice",
    },
  ],
  good: [
    {
      title: "options of one",
      config: hosts({
        a: { listen: [{ addr: "192.0.2.11", extraParameters: ["deferred", "proxy_protocol"] }] },
        b: { listen: [{ addr: "192.0.2.11", extraParameters: ["proxy_protocol"] }] },
      }),
    },
    {
      title: "hosts that share addresses",
      config: hosts({ a: { forceSSL: true, default: true }, b: { forceSSL: true } }),
    },
  ],
});
