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
    {
      title: "options of two hosts behind one without",
      config: hosts({
        a: { listen: [{ addr: "192.0.2.11" }] },
        b: { listen: [{ addr: "192.0.2.11", extraParameters: ["bind"] }] },
        c: { listen: [{ addr: "192.0.2.11", extraParameters: ["ipv6only=on"] }] },
      }),
      at: atHost("c", "listen", 0),
      says: /"c" gives 192\.0\.2\.11:80 options \(ipv6only=on\), and so does "b" \(bind\)/,
    },
    {
      title: "options of the second address that two hosts share",
      config: hosts({
        a: { listen: [{ addr: "*" }, { addr: "[::]", extraParameters: ["ipv6only=on"] }] },
        b: { listen: [{ addr: "*" }, { addr: "[::0]", extraParameters: ["ipv6only=on"] }] },
      }),
      at: atHost("b", "listen", 1),
      says: "[::]:80",
    },
    {
      title: "the default host's reuseport beside an option",
      config: hosts({
        a: { default: true },
        b: { listen: [{ addr: "192.0.2.11", extraParameters: ["so_keepalive=on"] }] },
      }),
      at: atHost("b", "listen", 0),
      says: /\(so_keepalive=on\), and so does "a" \(reuseport\)/,
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
    {
      title: "two defaults, another rule's finding",
      config: hosts({ a: { default: true }, b: { default: true } }),
    },
  ],
});
