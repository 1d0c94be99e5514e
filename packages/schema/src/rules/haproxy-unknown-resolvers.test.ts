import { atHaproxy, haproxy } from "./configs.test-kit.js";
import { haproxyUnknownResolvers } from "./haproxy-unknown-resolvers.js";
import { describeRule } from "./rule.test-kit.js";

const byCluster = { extraConfig: "log global\ndefault-server init-addr none resolvers cluster" };
const backend = (server: string) => ({ backend: { b: { mode: "http", servers: [server] } } });

describeRule(haproxyUnknownResolvers, {
  bad: [
    {
      title: "the cluster's, where there is no cluster",
      config: haproxy({ defaults: byCluster }, {}),
      at: atHaproxy("defaults", "extraConfig"),
      says: 'resolvers "cluster"',
    },
    {
      title: "a mistyped name",
      config: haproxy(backend("s a.example.com:80 check resolvers clutser")),
      at: atHaproxy("backend", "b", "servers", 0),
      says: 'resolvers "clutser"',
    },
  ],
  good: [
    { title: "the cluster's beside a frontend", config: haproxy({ defaults: byCluster }) },
    {
      title: "a section of the user's own",
      config: haproxy(
        {
          ...backend("s a.example.com:80 resolvers own"),
          extraConfig: "resolvers own\n  nameserver a 192.0.2.53:53\n  hold other 1h\n",
        },
        {},
      ),
    },
    { title: "none", config: haproxy(backend("resolvers 192.0.2.1:80 check"), {}) },
  ],
});
