import { atHaproxy, haproxy } from "./configs.test-kit.js";
import { haproxyDroppedTimeouts } from "./haproxy-dropped-timeouts.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(haproxyDroppedTimeouts, {
  bad: [
    {
      title: "one timeout",
      config: haproxy({ defaults: { timeout: { client: "1m" } } }),
      at: atHaproxy("defaults", "timeout"),
      says: "no timeout connect, server, queue any more",
      fixed: true,
    },
  ],
  good: [
    {
      title: "all four",
      config: haproxy({
        defaults: {
          timeout: { connect: "1s", client: "1m", server: "1m", queue: "1s", tunnel: "1h" },
        },
      }),
    },
    {
      title: "sections",
      config: haproxy({
        listen: { a: { mode: "http", binds: ["*:1"], timeout: { client: "1m" } } },
      }),
    },
    { title: "none", config: haproxy({ defaults: { balance: "leastconn" } }) },
  ],
});
