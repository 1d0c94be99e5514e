import { atHost, onWebgateway } from "./configs.test-kit.js";
import { proxyStatsPage } from "./proxy-stats-page.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(proxyStatsPage, {
  bad: [
    {
      title: "the port",
      config: onWebgateway(
        { a: { podPort: 8001 } },
        {},
        { h: { locations: { "/": { proxyPass: "http://127.0.0.1:8000" } } } },
      ),
      at: atHost("h", "locations", "/", "proxyPass"),
      says: "could administer HAProxy",
    },
  ],
  good: [
    {
      title: "other ports and addresses",
      config: onWebgateway(
        { a: { podPort: 8001 } },
        {},
        {
          h: {
            locations: {
              "/": { proxyPass: "http://127.0.0.1:8001" },
              "/a": { proxyPass: "http://127.0.0.2:8000" },
            },
          },
        },
      ),
    },
    {
      title: "a frontend on the port, which is another rule's finding",
      config: onWebgateway(
        { a: { podPort: 8000 } },
        {},
        { h: { locations: { "/": { proxyPass: "http://127.0.0.1:8000" } } } },
      ),
    },
    {
      title: "a webgateway without the page",
      config: {
        flyingcircus: {
          services: {
            nginx: {
              virtualHosts: { h: { locations: { "/": { proxyPass: "http://127.0.0.1:8000" } } } },
            },
          },
        },
      },
    },
  ],
});
