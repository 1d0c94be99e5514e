import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendExtraMaxconn } from "./frontend-extra-maxconn.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendExtraMaxconn, {
  bad: [
    {
      title: "a limit for all clients",
      config: frontends({ a: { podPort: 80, haproxyExtraConfig: "# limit\n  maxconn 5" } }),
      at: atFrontend("a", "haproxyExtraConfig"),
      says: /"maxconn 5".* 5 clients of frontend "a"/,
    },
  ],
  good: [
    {
      title: "a limit per pod",
      config: frontends({ a: { podPort: 80, extraPodTemplateOptions: "maxconn 5" } }),
    },
    {
      title: "other lines",
      config: frontends({
        a: { podPort: 80, haproxyExtraConfig: "# maxconn 5\nfullconn 5\ntimeout server 5s" },
      }),
    },
  ],
});
