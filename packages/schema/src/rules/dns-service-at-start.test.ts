import { atFrontend, frontends } from "./configs.test-kit.js";
import { dnsServiceAtStart } from "./dns-service-at-start.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(dnsServiceAtStart, {
  bad: [
    {
      title: "servicePort",
      config: frontends({ a: { servicePort: 80 }, b: { podPort: 81 } }),
      at: atFrontend("a", "servicePort"),
      says: "a.default.svc.cluster.local",
      fixed: true,
    },
    {
      title: "half of the remedy",
      config: frontends(
        { a: { servicePort: 80 } },
        { defaults: { extraConfig: "log global\ndefault-server init-addr last,libc,none" } },
      ),
      at: atFrontend("a", "servicePort"),
      says: "every frontend is down",
      fixed: true,
    },
  ],
  good: [
    {
      title: "the remedy",
      config: frontends(
        { a: { servicePort: 80 } },
        {
          defaults: {
            extraConfig: "log global\ndefault-server resolvers cluster init-addr last,libc,none",
          },
        },
      ),
    },
    { title: "other kinds", config: frontends({ a: { podPort: 80 }, b: { lbServicePort: 81 } }) },
  ],
});
