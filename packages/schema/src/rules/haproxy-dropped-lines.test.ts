import { atHaproxy, haproxy } from "./configs.test-kit.js";
import { haproxyDroppedLines } from "./haproxy-dropped-lines.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(haproxyDroppedLines, {
  bad: [
    {
      title: "the log of defaults",
      config: haproxy({ defaults: { extraConfig: "retries 3" } }),
      at: atHaproxy("defaults", "extraConfig"),
      says: "`log global` is lost",
      fixed: true,
    },
    {
      title: "log and buffer size of global",
      config: haproxy({ global: { extraConfig: "nbthread 2\n" } }),
      at: atHaproxy("global", "extraConfig"),
      says: "`log 127.0.0.1 local2` and `tune.bufsize 131072` are lost",
      fixed: true,
    },
    {
      title: "an empty text",
      config: haproxy({ defaults: { extraConfig: "" } }),
      at: atHaproxy("defaults", "extraConfig"),
      says: "log global",
      fixed: true,
    },
  ],
  good: [
    {
      title: "the lines repeated",
      config: haproxy({
        global: { extraConfig: "log /dev/log local0\ntune.bufsize 65536\nnbthread 2" },
        defaults: { extraConfig: "no option x\nlog global\n" },
      }),
    },
    { title: "nothing set", config: haproxy({}) },
  ],
});
