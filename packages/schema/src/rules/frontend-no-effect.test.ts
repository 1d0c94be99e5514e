import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendNoEffect } from "./frontend-no-effect.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendNoEffect, {
  bad: [
    {
      title: "names with lbServicePort",
      config: frontends({
        a: {
          lbServicePort: 80,
          serviceName: "s",
          namespace: "n",
          maxExpectedPods: 3,
          extraPodTemplateOptions: "maxconn 5",
        },
      }),
      at: [
        atFrontend("a", "serviceName"),
        atFrontend("a", "namespace"),
        atFrontend("a", "maxExpectedPods"),
        atFrontend("a", "extraPodTemplateOptions"),
      ],
      says: "has no effect with lbServicePort",
      fixed: true,
    },
    {
      title: "pods with servicePort",
      config: frontends({ a: { servicePort: 80, maxExpectedPods: 3 } }),
      at: atFrontend("a", "maxExpectedPods"),
      says: "has no effect with servicePort",
      fixed: true,
    },
  ],
  good: [
    {
      title: "what podPort takes",
      config: frontends({
        a: {
          podPort: 80,
          serviceName: "s",
          namespace: "n",
          maxExpectedPods: 3,
          extraPodTemplateOptions: "maxconn 5",
        },
      }),
    },
    {
      title: "defaults, written out",
      config: frontends({
        a: {
          lbServicePort: 80,
          serviceName: null,
          namespace: "default",
          maxExpectedPods: 10,
          extraPodTemplateOptions: "",
        },
        b: { servicePort: 81, serviceName: "s" },
      }),
    },
  ],
});
