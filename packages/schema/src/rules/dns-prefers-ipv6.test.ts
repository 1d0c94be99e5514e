import { atFrontend, frontends } from "./configs.test-kit.js";
import { dnsPrefersIpv6 } from "./dns-prefers-ipv6.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(dnsPrefersIpv6, {
  bad: [
    {
      title: "IPv6 of IPv4 pods",
      config: frontends({
        a: { podPort: 80, extraPodTemplateOptions: "maxconn 5 resolve-prefer ipv6" },
      }),
      at: atFrontend("a", "extraPodTemplateOptions"),
      says: "10.42.0.0/16",
      fixed: true,
    },
  ],
  good: [
    {
      title: "IPv4",
      config: frontends({ a: { podPort: 80, extraPodTemplateOptions: "resolve-prefer ipv4" } }),
    },
    {
      title: "a cluster of IPv6",
      config: {
        flyingcircus: {
          kubernetes: {
            frontend: { a: { podPort: 80, extraPodTemplateOptions: "resolve-prefer ipv6" } },
            network: { podCidr: "fd00:42::/56" },
          },
        },
      },
    },
  ],
});
