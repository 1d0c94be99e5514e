import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendLateDefaultServer } from "./frontend-late-default-server.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendLateDefaultServer, {
  bad: [
    {
      title: "the line",
      config: frontends({
        a: { podPort: 80, haproxyExtraConfig: "timeout server 5m\ndefault-server send-proxy" },
      }),
      at: atFrontend("a", "haproxyExtraConfig"),
      says: "ignores it",
    },
  ],
  good: [
    {
      title: "parameters in their place",
      config: frontends(
        { a: { podPort: 80, extraPodTemplateOptions: "send-proxy" } },
        { defaults: { extraConfig: "log global\ndefault-server inter 5s" } },
      ),
    },
  ],
});
