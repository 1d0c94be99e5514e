import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendMergedSection } from "./frontend-merged-section.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendMergedSection, {
  bad: [
    {
      title: "a section of the same name",
      config: frontends(
        { a: { podPort: 80 } },
        { listen: { a: { mode: "http", binds: ["*:81"] } } },
      ),
      at: atFrontend("a"),
      says: "services.haproxy.listen.a",
    },
  ],
  good: [
    {
      title: "sections of other kinds and names",
      config: frontends(
        { a: { podPort: 80 } },
        { listen: { b: { mode: "http", binds: ["*:81"] } }, backend: { a: { mode: "http" } } },
      ),
    },
  ],
});
