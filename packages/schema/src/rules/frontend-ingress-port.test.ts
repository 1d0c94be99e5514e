import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendIngressPort } from "./frontend-ingress-port.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendIngressPort, {
  bad: [
    {
      title: "another Service on traefik's port",
      config: frontends({ a: { lbServicePort: 80, serviceName: "shop" } }),
      at: atFrontend("a", "lbServicePort"),
      says: "traefik has",
    },
    {
      title: "two Services for the two ports",
      config: frontends({
        a: { lbServicePort: 80, serviceName: "traefik" },
        b: { lbServicePort: 443, serviceName: "shop", mode: "tcp" },
      }),
      at: atFrontend("b", "lbServicePort"),
      says: '"shop" on port 443',
    },
  ],
  good: [
    {
      title: "traefik",
      config: frontends({
        a: { lbServicePort: 80, serviceName: "traefik" },
        b: { lbServicePort: 443, serviceName: "traefik", mode: "tcp" },
      }),
    },
    {
      title: "its replacement",
      config: frontends({
        a: { lbServicePort: 80, serviceName: "edge" },
        b: { lbServicePort: 443, serviceName: "edge", mode: "tcp" },
        c: { lbServicePort: 8080, serviceName: "shop" },
      }),
    },
    { title: "no name", config: frontends({ shop: { lbServicePort: 80 } }) },
  ],
});
