import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendTcpChecks } from "./frontend-tcp-checks.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendTcpChecks, {
  bad: [
    {
      title: "tuned checks",
      config: frontends({ a: { podPort: 80, extraPodTemplateOptions: "inter 2s fall 3 rise 2" } }),
      at: atFrontend("a", "extraPodTemplateOptions"),
      says: "(fall)",
    },
  ],
  good: [
    {
      title: "HTTP checks",
      config: frontends({
        a: {
          podPort: 80,
          extraPodTemplateOptions: "fall 3",
          haproxyExtraConfig: "option httpchk GET /healthz",
        },
      }),
    },
    {
      title: "streams",
      config: frontends({ a: { podPort: 80, mode: "tcp", extraPodTemplateOptions: "fall 3" } }),
    },
    {
      title: "checks left alone",
      config: frontends({ a: { podPort: 80, extraPodTemplateOptions: "maxconn 3 inter 2s" } }),
    },
  ],
});
