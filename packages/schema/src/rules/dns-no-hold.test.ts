import { atHaproxy, frontends } from "./configs.test-kit.js";
import { dnsNoHold } from "./dns-no-hold.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(dnsNoHold, {
  bad: [
    {
      title: "resolvers of the user's own",
      config: frontends(
        { a: { podPort: 80 } },
        { extraConfig: "resolvers cluster2\n  nameserver x 10.43.0.10:53\n  hold timeout 1h\n" },
      ),
      at: atHaproxy("extraConfig"),
      says: "without `hold other`",
    },
  ],
  good: [
    {
      title: "both holds",
      config: frontends(
        { a: { podPort: 80 } },
        {
          extraConfig:
            "resolvers r\n  nameserver x 10.43.0.10:53\n  hold timeout 1h\n  hold other 1h\n",
        },
      ),
    },
    {
      title: "no pods",
      config: frontends(
        { a: { lbServicePort: 80 } },
        { extraConfig: "resolvers r\n  nameserver x 10.43.0.10:53\n" },
      ),
    },
    { title: "the platform's resolvers", config: frontends({ a: { podPort: 80 } }) },
  ],
});
