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
  ],
});
