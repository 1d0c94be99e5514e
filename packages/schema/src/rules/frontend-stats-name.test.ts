import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendStatsName } from "./frontend-stats-name.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendStatsName, {
  bad: [
    {
      title: "the name",
      config: frontends({ _stats: { podPort: 80, serviceName: "s" } }),
      at: atFrontend("_stats"),
      says: "statistics page",
    },
  ],
  good: [{ title: "names like it", config: frontends({ stats: { podPort: 80 } }) }],
});
