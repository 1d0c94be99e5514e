import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendTlsTwice } from "./frontend-tls-twice.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendTlsTwice, {
  bad: [
    {
      title: "a stream of TLS in TLS",
      config: frontends({
        a: { lbServicePort: 443, mode: "tcp", sslBackend: true, binds: ["192.0.2.11:443"] },
      }),
      at: atFrontend("a", "sslBackend"),
      says: "a second time",
      fixed: true,
    },
  ],
  good: [
    {
      title: "TLS added to a plain stream",
      config: frontends({ a: { podPort: 5432, mode: "tcp", sslBackend: true } }),
    },
    {
      title: "TLS to the backend of HTTP",
      config: frontends({
        a: { podPort: 443, mode: "http", sslBackend: true, binds: ["127.0.0.1:8001"] },
      }),
    },
    {
      title: "TLS that HAProxy ends",
      config: frontends({
        a: {
          podPort: 443,
          mode: "tcp",
          sslBackend: true,
          binds: ["192.0.2.11:443 ssl crt /c.pem"],
        },
      }),
    },
  ],
});
