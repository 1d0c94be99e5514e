import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendPlainToTls } from "./frontend-plain-to-tls.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendPlainToTls, {
  bad: [
    {
      title: "HTTP to port 443 of the agents",
      config: frontends({ a: { lbServicePort: 443, binds: ["127.0.0.1:8001"] } }),
      at: atFrontend("a", "lbServicePort"),
      says: "expects TLS",
    },
  ],
  good: [
    { title: "TLS to it", config: frontends({ a: { lbServicePort: 443, sslBackend: true } }) },
    { title: "mode tcp", config: frontends({ a: { lbServicePort: 443, mode: "tcp" } }) },
    {
      title: "other ports and kinds",
      config: frontends({ a: { lbServicePort: 8443 }, b: { podPort: 443 } }),
    },
  ],
});
