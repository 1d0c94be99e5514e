import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxLocalhost } from "./nginx-localhost.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxLocalhost, {
  bad: [
    {
      title: "the name",
      config: hosts({ h: { locations: { "/": { proxyPass: "http://localhost:3000/x" } } } }),
      at: atHost("h", "locations", "/", "proxyPass"),
      says: "[::1]",
      fixed: true,
    },
    {
      title: "the name where IPv6 is served on another port",
      config: {
        flyingcircus: {
          kubernetes: { frontend: { app: { podPort: 1, binds: ["[::1]:8002"] } } },
          services: {
            nginx: {
              virtualHosts: { h: { locations: { "/": { proxyPass: "http://localhost:8001" } } } },
            },
          },
        },
      },
      at: atHost("h", "locations", "/", "proxyPass"),
      says: "[::1]",
      fixed: true,
    },
  ],
  good: [
    {
      title: "addresses and other names",
      config: hosts({
        h: {
          locations: {
            "/": { proxyPass: "http://127.0.0.1:3000" },
            "/a": { proxyPass: "http://localhost.example.com" },
          },
        },
      }),
    },
    {
      title: "a frontend that listens on IPv6, too",
      config: onWebgateway(
        {
          app: { podPort: 1, binds: ["127.0.0.1:8001", "[::1]:8001"] },
          other: { podPort: 1, binds: ["[::]:8002"] },
        },
        {},
        {
          h: {
            locations: {
              "/": { proxyPass: "http://localhost:8001/" },
              "/a": { proxyPass: "http://localhost:8002/" },
            },
          },
        },
      ),
    },
  ],
});
