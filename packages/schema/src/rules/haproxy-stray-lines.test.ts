import { atHaproxy, haproxy } from "./configs.test-kit.js";
import { haproxyStrayLines } from "./haproxy-stray-lines.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(haproxyStrayLines, {
  bad: [
    {
      title: "lines without a section",
      config: haproxy({ extraConfig: "# longer\n  hold timeout 1h\nbackend x\n  mode tcp\n" }),
      at: atHaproxy("extraConfig"),
      says: '"hold timeout 1h"',
    },
  ],
  good: [
    { title: "sections", config: haproxy({ extraConfig: "# more\n\nbackend x\n  mode tcp\n" }) },
    { title: "nothing", config: haproxy({ extraConfig: "\n" }) },
  ],
});
