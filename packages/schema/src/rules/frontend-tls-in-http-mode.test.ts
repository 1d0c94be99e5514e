import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendTlsInHttpMode } from "./frontend-tls-in-http-mode.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendTlsInHttpMode, {
  bad: [
    {
      title: "scenario 2 without its mode",
      config: frontends({ a: { lbServicePort: 443, binds: ["192.0.2.11:443"] } }),
      at: atFrontend("a", "binds", 0),
      says: "400 Bad request",
      fixed: true,
    },
    {
      title: "a wildcard and a range",
      config: frontends({ a: { podPort: 80, mode: "http", binds: ["127.0.0.1:1", ":440-450"] } }),
      at: atFrontend("a", "binds", 1),
      says: '":440-450"',
      fixed: true,
    },
  ],
  good: [
    {
      title: "mode tcp",
      config: frontends({ a: { lbServicePort: 443, mode: "tcp", binds: ["192.0.2.11:443"] } }),
    },
    {
      title: "TLS of HAProxy's own",
      config: frontends({ a: { podPort: 80, binds: ["192.0.2.11:443 ssl crt /c.pem"] } }),
    },
    { title: "loopback, behind nginx", config: frontends({ a: { podPort: 443 } }) },
    { title: "port 80", config: frontends({ a: { podPort: 80, binds: ["192.0.2.11:80"] } }) },
  ],
});
