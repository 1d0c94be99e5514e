import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendClientAddress } from "./frontend-client-address.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendClientAddress, {
  bad: [
    {
      title: "public HTTP",
      config: frontends({ a: { podPort: 80, binds: ["127.0.0.1:8001", "192.0.2.11:80"] } }),
      at: atFrontend("a", "binds", 1),
      says: "X-Forwarded-For as the client made it up",
    },
    {
      title: "forwardfor that believes the client",
      config: frontends({
        a: { podPort: 80, binds: [":80"], haproxyExtraConfig: "option forwardfor if-none" },
      }),
      at: atFrontend("a", "binds", 0),
      says: '":80"',
    },
  ],
  good: [
    { title: "behind nginx", config: frontends({ a: { podPort: 80 } }) },
    {
      title: "a stream",
      config: frontends({ a: { podPort: 80, mode: "tcp", binds: ["192.0.2.11:80"] } }),
    },
    {
      title: "the header set by HAProxy",
      config: frontends({
        a: {
          podPort: 80,
          binds: [":80"],
          haproxyExtraConfig: "http-request set-header X-Forwarded-For %[src]",
        },
        b: { podPort: 81, binds: [":81"], haproxyExtraConfig: "option forwardfor" },
        c: {
          podPort: 82,
          binds: [":82"],
          haproxyExtraConfig: "http-request del-header x-forwarded-for",
        },
      }),
    },
  ],
});
