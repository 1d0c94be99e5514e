import { bindShadowed } from "./bind-shadowed.js";
import { atFrontend, frontends } from "./configs.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(bindShadowed, {
  bad: [
    {
      title: "a wildcard beside the statistics page",
      config: frontends({ a: { podPort: 80, binds: ["*:8000"] } }),
      at: atFrontend("a", "binds", 0),
      says: /^Frontend "a" binds \*:8000, but what comes to 127\.0\.0\.1:8000 goes to the platform's HAProxy statistics page/,
    },
    {
      title: "an IPv6 wildcard, which takes IPv4 too",
      config: frontends({
        a: { podPort: 80, binds: ["[::]:9000"] },
        b: { podPort: 80, binds: ["127.0.0.1:9000"] },
      }),
      at: atFrontend("a", "binds", 0),
      says: '127.0.0.1:9000 goes to frontend "b"',
    },
    {
      title: "a range",
      config: frontends({ a: { podPort: 80, binds: [":7000-7010"] }, b: { podPort: 7010 } }),
      at: atFrontend("a", "binds", 0),
      says: "127.0.0.1:7010",
    },
  ],
  good: [
    {
      title: "IPv6 alone",
      config: frontends({
        a: { podPort: 80, binds: ["[::]:9000 v6only"] },
        b: { podPort: 80, binds: ["127.0.0.1:9000"] },
      }),
    },
    {
      title: "IPv4 beside an IPv6 address",
      config: frontends({
        a: { podPort: 80, binds: ["*:9000"] },
        b: { podPort: 80, binds: ["[::1]:9000"] },
      }),
    },
    {
      title: "wildcards of both families",
      config: frontends({
        a: { podPort: 80, binds: ["*:9100"] },
        b: { podPort: 80, binds: ["[::]:9100"] },
      }),
    },
    {
      title: "one frontend's own address",
      config: frontends({ a: { podPort: 80, binds: ["*:9000", "127.0.0.1:9000"] } }),
    },
  ],
});
