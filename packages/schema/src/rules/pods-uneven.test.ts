import { atFrontend, frontends } from "./configs.test-kit.js";
import { podsUneven } from "./pods-uneven.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(podsUneven, {
  bad: [
    {
      title: "two frontends of one Service",
      config: frontends({
        a: { podPort: 80, serviceName: "s", maxExpectedPods: 25 },
        b: { podPort: 81, serviceName: "s" },
      }),
      at: atFrontend("b", "maxExpectedPods"),
      says: /at most 10 pods .* "a" expects up to 25/,
      fixed: true,
    },
  ],
  good: [
    {
      title: "equal numbers",
      config: frontends({
        a: { podPort: 80, serviceName: "s", maxExpectedPods: 25 },
        b: { podPort: 81, serviceName: "s", maxExpectedPods: 25 },
      }),
    },
    {
      title: "two Services",
      config: frontends({
        a: { podPort: 80, maxExpectedPods: 25 },
        b: { podPort: 81 },
        c: { podPort: 82, serviceName: "a", namespace: "n" },
      }),
    },
  ],
});
