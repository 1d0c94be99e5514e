import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendLoadBalancerPort } from "./frontend-load-balancer-port.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendLoadBalancerPort, {
  bad: [
    {
      title: "two Services on a port",
      config: frontends({
        a: { lbServicePort: 8080, serviceName: "x" },
        b: { lbServicePort: 8080, serviceName: "y", binds: ["127.0.0.1:1"] },
      }),
      at: atFrontend("b", "lbServicePort"),
      says: "(x.default and y.default) on port 8080",
    },
  ],
  good: [
    {
      title: "one Service twice",
      config: frontends({
        a: { lbServicePort: 8080, serviceName: "x" },
        b: { lbServicePort: 8080, serviceName: "x", binds: ["127.0.0.1:1"] },
      }),
    },
    {
      title: "Services without a name",
      config: frontends({
        a: { lbServicePort: 8080 },
        b: { lbServicePort: 8080, binds: ["127.0.0.1:1"] },
      }),
    },
    {
      title: "a port each",
      config: frontends({
        a: { lbServicePort: 8080, serviceName: "x" },
        b: { lbServicePort: 8081, serviceName: "y" },
      }),
    },
  ],
});
