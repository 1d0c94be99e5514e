import { atHost, onWebgateway } from "./configs.test-kit.js";
import { frontendIdleTimeout } from "./frontend-idle-timeout.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendIdleTimeout, {
  bad: [
    {
      title: "websockets",
      config: onWebgateway(
        { a: { podPort: 80, binds: ["127.0.0.1:8001"] } },
        {},
        { h: { locations: { "/": { proxyPass: { frontend: "a" }, proxyWebsockets: true } } } },
      ),
      at: atHost("h", "locations", "/", "proxyWebsockets"),
      says: 'Websockets pass through frontend "a"',
    },
    {
      title: "patience that HAProxy does not share",
      config: onWebgateway(
        { a: { podPort: 8001 } },
        {},
        {
          h: {
            locations: {
              "/": { proxyPass: "http://localhost:8001/x", extraConfig: "proxy_read_timeout 5m;" },
            },
          },
        },
      ),
      at: atHost("h", "locations", "/", "extraConfig"),
      says: '"proxy_read_timeout 5m", but HAProxy gives up',
    },
  ],
  good: [
    {
      title: "timeouts of the frontend's own",
      config: onWebgateway(
        { a: { podPort: 8001, haproxyExtraConfig: "timeout tunnel 1h\ntimeout server 5m" } },
        {},
        {
          h: {
            locations: {
              "/": {
                proxyPass: { frontend: "a" },
                proxyWebsockets: true,
                extraConfig: "proxy_read_timeout 300s;",
              },
            },
          },
        },
      ),
    },
    {
      title: "timeouts for all",
      config: onWebgateway(
        { a: { podPort: 8001 } },
        {
          defaults: {
            timeout: { connect: "5s", client: "30s", server: "30s", queue: "25s", tunnel: "1h" },
          },
        },
        { h: { locations: { "/": { proxyPass: { frontend: "a" }, proxyWebsockets: true } } } },
      ),
    },
    {
      title: "less patience",
      config: onWebgateway(
        { a: { podPort: 8001 } },
        {},
        {
          h: {
            locations: {
              "/": {
                proxyPass: { frontend: "a" },
                extraConfig: "proxy_read_timeout 30s;\nproxy_send_timeout 5m;",
              },
            },
          },
        },
      ),
    },
    {
      title: "other programs",
      config: onWebgateway(
        { a: { podPort: 8001 } },
        {},
        {
          h: { locations: { "/": { proxyPass: "http://127.0.0.1:3000", proxyWebsockets: true } } },
        },
      ),
    },
  ],
});
