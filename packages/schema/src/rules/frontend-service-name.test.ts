import { atFrontend, frontends } from "./configs.test-kit.js";
import { frontendServiceName } from "./frontend-service-name.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(frontendServiceName, {
  bad: [
    {
      title: "an upper-case name of the entry",
      config: frontends({ MyApp: { podPort: 80 } }),
      at: atFrontend("MyApp"),
      says: 'the Service "MyApp"',
    },
    {
      title: "dots and underscores",
      config: frontends({ a: { podPort: 80, serviceName: "my_app", namespace: "team.prod" } }),
      at: [atFrontend("a", "serviceName"), atFrontend("a", "namespace")],
      says: /"my_app"|namespace "team\.prod"/,
    },
    {
      title: "a label too long",
      config: frontends({ a: { servicePort: 80, serviceName: "x".repeat(64) } }),
      at: atFrontend("a", "serviceName"),
      says: "1 to 63",
    },
  ],
  good: [
    {
      title: "labels",
      config: frontends({
        a1: { podPort: 80, serviceName: "my-app", namespace: "prod" },
        b: { servicePort: 81, serviceName: "x".repeat(63) },
      }),
    },
    {
      title: "a name of the entry that is no Service's",
      config: frontends({ My_App: { podPort: 80, serviceName: "app" }, LB: { lbServicePort: 82 } }),
    },
  ],
});
