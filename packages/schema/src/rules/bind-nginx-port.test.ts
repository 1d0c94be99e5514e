import { bindNginxPort } from "./bind-nginx-port.js";
import { atFrontend, onWebgateway } from "./configs.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(bindNginxPort, {
  bad: [
    {
      title: "public addresses, where the config does not tell which nginx has",
      config: {
        flyingcircus: {
          kubernetes: {
            frontend: {
              a: { podPort: 80, mode: "tcp", binds: ["192.0.2.11:443"] },
              b: { podPort: 80, mode: "tcp", binds: ["*:80"] },
            },
          },
          services: { nginx: { virtualHosts: { h: { forceSSL: true } } } },
        },
      },
      at: [atFrontend("a", "binds", 0), atFrontend("b", "binds", 0)],
      says: /nginx listens on FE:(443|80) for virtual host "h"/,
    },
    {
      title: "scenarios 1 and 2 on one address",
      config: onWebgateway(
        {
          a: { lbServicePort: 443, mode: "tcp", binds: ["192.0.2.11:443"] },
          b: { lbServicePort: 80, mode: "tcp", binds: ["192.0.2.11:80"] },
        },
        {},
        { "h.example.com": { forceSSL: true } },
      ),
      at: [atFrontend("a", "binds", 0), atFrontend("b", "binds", 0)],
      says: /^Frontend "[ab]" binds 192\.0\.2\.11:(443|80), but nginx listens on 192\.0\.2\.11:(443|80) for virtual host "h\.example\.com"/,
    },
    {
      title: "wildcards on either side",
      config: onWebgateway(
        {
          a: { podPort: 80, mode: "tcp", binds: [":443"] },
          b: { podPort: 80, binds: ["127.0.0.1:8080"] },
        },
        {},
        {
          "h.example.com": { onlySSL: true },
          other: { listen: [{ addr: "0.0.0.0", port: 8080 }] },
        },
      ),
      at: [atFrontend("a", "binds", 0), atFrontend("b", "binds", 0)],
      says: /192\.0\.2\.11:443|\*:8080/,
    },
    {
      title: "an IPv6 wildcard of HAProxy's, which takes IPv4 too",
      config: onWebgateway(
        { a: { podPort: 80, mode: "tcp", binds: ["[::]:80"] } },
        {},
        { h: { listenAddresses: ["192.0.2.11"] } },
      ),
      at: atFrontend("a", "binds", 0),
      says: "192.0.2.11:80",
    },
  ],
  good: [
    {
      title: "loopback and private addresses, where the config does not tell the public ones",
      config: {
        flyingcircus: {
          kubernetes: {
            frontend: { a: { podPort: 80 }, b: { podPort: 80, binds: ["172.22.0.11:443"] } },
          },
          services: { nginx: { virtualHosts: { h: { forceSSL: true } } } },
        },
      },
    },
    {
      title: "no virtual host",
      config: onWebgateway({ a: { lbServicePort: 443, mode: "tcp", binds: ["192.0.2.11:443"] } }),
    },
    {
      title: "an address each",
      config: onWebgateway(
        { a: { lbServicePort: 443, mode: "tcp", binds: ["192.0.2.11:443"] } },
        {},
        { h: { onlySSL: true, listenAddresses: ["[2001:db8::11]"] } },
      ),
    },
    {
      title: "HTTP only beside HTTPS",
      config: onWebgateway(
        { a: { lbServicePort: 443, mode: "tcp", binds: ["192.0.2.11:443"] } },
        {},
        { h: {} },
      ),
    },
    {
      title: "nginx on every IPv6 address, HAProxy on IPv4",
      config: onWebgateway(
        { a: { podPort: 80, binds: ["*:8080"] } },
        {},
        { h: { listen: [{ addr: "[::]", port: 8080 }] } },
      ),
    },
  ],
});
