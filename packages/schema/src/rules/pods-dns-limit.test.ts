import { atFrontend, frontends } from "./configs.test-kit.js";
import { podsDnsLimit } from "./pods-dns-limit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(podsDnsLimit, {
  bad: [
    {
      title: "the 509th pod of myapp",
      config: frontends({ myapp: { podPort: 80, maxExpectedPods: 509 } }),
      at: atFrontend("myapp", "maxExpectedPods"),
      says: "holds 508",
      fixed: true,
    },
    {
      title: "a longer name",
      config: frontends({
        a: {
          podPort: 80,
          serviceName: "s".repeat(60),
          namespace: "n".repeat(60),
          maxExpectedPods: 502,
        },
      }),
      at: atFrontend("a", "maxExpectedPods"),
      says: "holds 501",
      fixed: true,
    },
  ],
  good: [
    {
      title: "508 pods of myapp",
      config: frontends({ myapp: { podPort: 80, maxExpectedPods: 508 } }),
    },
    { title: "no pods", config: frontends({ myapp: { servicePort: 80, maxExpectedPods: 1000 } }) },
  ],
});
