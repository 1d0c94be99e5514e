import { atHaproxy, haproxy } from "./configs.test-kit.js";
import { haproxyDefaultsMode } from "./haproxy-defaults-mode.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(haproxyDefaultsMode, {
  bad: [
    {
      title: "http",
      config: haproxy({ defaults: { mode: "http" } }),
      at: atHaproxy("defaults", "mode"),
      says: "build fails",
      fixed: true,
    },
  ],
  good: [
    { title: "the platform's own", config: haproxy({ defaults: { mode: "tcp" } }) },
    { title: "no Kubernetes", config: haproxy({ defaults: { mode: "http" } }, {}) },
  ],
});
