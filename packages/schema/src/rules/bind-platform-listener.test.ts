import { bindPlatformListener } from "./bind-platform-listener.js";
import { atFrontend, frontends, onWebgateway } from "./configs.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(bindPlatformListener, {
  bad: [
    {
      title: "the documented scenario, whose virtual host passes to the same port",
      config: onWebgateway(
        { myapp: { binds: ["127.0.0.1:8000"], podPort: 8888 } },
        {},
        {
          "myapp.example.com": {
            forceSSL: true,
            locations: { "/": { proxyPass: "http://127.0.0.1:8000" } },
          },
        },
      ),
      at: atFrontend("myapp", "binds", 0),
      says: "127.0.0.1:8000",
      fixed: true,
    },
    {
      title: "the documented bind",
      config: frontends({ myapp: { binds: ["127.0.0.1:8000"], podPort: 8888 } }),
      at: atFrontend("myapp", "binds", 0),
      says: /^Frontend "myapp" binds 127\.0\.0\.1:8000, where the platform's HAProxy statistics page listens: HAProxy accepts both and answers a third to a half of the requests with its admin page/,
      fixed: true,
    },
    {
      title: "the platform's own default for the bind",
      config: frontends({ myapp: { podPort: 8000 }, other: { podPort: 8001 } }),
      at: atFrontend("myapp", "podPort"),
      says: "127.0.0.1:8000",
      fixed: true,
    },
    {
      title: "one of several addresses, and ranges, which nobody can move but their author",
      config: frontends({
        a: { binds: ["192.0.2.11:80,127.0.0.1:8000"], podPort: 80 },
        b: { binds: ["127.0.0.1:7990-8010 name x"], podPort: 80 },
      }),
      at: [atFrontend("a", "binds", 0), atFrontend("b", "binds", 0)],
      says: /127\.0\.0\.1:(8000|7990-8010),/,
    },
    {
      title: "a structured section",
      config: frontends(
        { a: { podPort: 80 } },
        { listen: { x: { mode: "http", binds: ["127.0.0.1:8000"] } } },
      ),
      at: ["flyingcircus", "services", "haproxy", "listen", "x", "binds", 0],
      says: 'Haproxy listen "x"',
      fixed: true,
    },
    {
      title: "a bind in verbatim lines",
      config: frontends({ a: { podPort: 80, haproxyExtraConfig: "bind 127.0.0.1:8000" } }),
      at: atFrontend("a", "haproxyExtraConfig"),
      says: 'Frontend "a"',
    },
  ],
  good: [
    {
      title: "the next port",
      config: frontends({ myapp: { binds: ["127.0.0.1:8001"], podPort: 8888 } }),
    },
    {
      title: "other addresses",
      config: frontends({ a: { binds: ["192.0.2.11:8000", "[::1]:8000"], podPort: 80 } }),
    },
    {
      title: "a wildcard, which is another rule's",
      config: frontends({ a: { binds: ["*:8000"], podPort: 80 } }),
    },
    {
      title: "haproxy without Kubernetes, which has no statistics page",
      config: {
        flyingcircus: { services: { haproxy: { listen: { a: { binds: ["127.0.0.1:8000"] } } } } },
      },
    },
  ],
});
