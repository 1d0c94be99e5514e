import { bindReservedPort } from "./bind-reserved-port.js";
import { atFrontend, frontends } from "./configs.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(bindReservedPort, {
  bad: [
    {
      title: "ports of the platform",
      config: frontends({
        a: { podPort: 80, binds: ["127.0.0.1:81"] },
        b: { podPort: 80, binds: ["*:9127"] },
        c: { podPort: 80, binds: ["[::1]:81"] },
      }),
      at: [atFrontend("a", "binds", 0), atFrontend("b", "binds", 0), atFrontend("c", "binds", 0)],
      says: /nginx status page|HAProxy's figures/,
    },
    {
      title: "ports for outgoing connections",
      config: frontends({
        a: { podPort: 32768 },
        b: { podPort: 80, binds: ["127.0.0.1:60999"] },
        c: { podPort: 80, binds: ["127.0.0.1:32000-33000"] },
      }),
      at: [atFrontend("a", "podPort"), atFrontend("b", "binds", 0), atFrontend("c", "binds", 0)],
      says: "outgoing connections",
    },
  ],
  good: [
    {
      title: "the ports around them",
      config: frontends({
        a: { podPort: 32767 },
        b: { podPort: 61000 },
        c: { podPort: 82 },
        d: { podPort: 9126 },
      }),
    },
    {
      title: "the same ports elsewhere",
      config: frontends({ a: { podPort: 80, binds: ["127.0.0.2:81"] } }),
    },
  ],
});
