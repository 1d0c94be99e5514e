import { bindHostName } from "./bind-host-name.js";
import { atFrontend, frontends } from "./configs.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(bindHostName, {
  bad: [
    {
      title: "localhost",
      config: frontends({ a: { podPort: 80, binds: ["localhost:8001 name x"] } }),
      at: atFrontend("a", "binds", 0),
      says: '"localhost"',
      fixed: true,
    },
    {
      title: "any other name",
      config: frontends({ a: { podPort: 80, binds: ["web0.example.com:8001"] } }),
      at: atFrontend("a", "binds", 0),
      says: '"web0.example.com"',
    },
    {
      title: "one name of several",
      config: frontends({ a: { podPort: 80, binds: ["127.0.0.1:1,ipv4@localhost:2"] } }),
      at: atFrontend("a", "binds", 0),
      says: '"localhost"',
      fixed: true,
    },
  ],
  good: [
    {
      title: "addresses",
      config: frontends({
        a: { podPort: 80, binds: ["127.0.0.1:1", "*:2", "unix@/run/localhost:8001"] },
      }),
    },
  ],
});
