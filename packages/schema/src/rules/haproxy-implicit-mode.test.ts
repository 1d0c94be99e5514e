import { atHaproxy, haproxy } from "./configs.test-kit.js";
import { haproxyImplicitMode } from "./haproxy-implicit-mode.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(haproxyImplicitMode, {
  bad: [
    {
      title: "sections of every kind",
      config: haproxy({
        listen: { a: { binds: ["*:1"] } },
        frontend: { b: { binds: ["*:2"], options: ["tcplog"] } },
        backend: { c: {} },
      }),
      at: [atHaproxy("listen", "a"), atHaproxy("frontend", "b"), atHaproxy("backend", "c")],
      says: "has no mode",
      fixed: true,
    },
  ],
  good: [
    {
      title: "explicit modes",
      config: haproxy({
        listen: { a: { mode: "http", binds: ["*:1"] } },
        backend: { c: { extraConfig: "mode tcp" } },
      }),
    },
    { title: "no Kubernetes", config: haproxy({ listen: { a: { binds: ["*:1"] } } }, {}) },
  ],
});
