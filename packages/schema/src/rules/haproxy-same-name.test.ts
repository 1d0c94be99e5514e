import { atHaproxy, haproxy } from "./configs.test-kit.js";
import { haproxySameName } from "./haproxy-same-name.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(haproxySameName, {
  bad: [
    {
      title: "listen and others",
      config: haproxy({
        listen: { a: { mode: "tcp", binds: ["*:1"] } },
        frontend: { a: { mode: "tcp", binds: ["*:2"] } },
        backend: { a: { mode: "tcp" } },
      }),
      at: [atHaproxy("frontend", "a"), atHaproxy("backend", "a")],
      says: 'section, listen "a"',
    },
    {
      title: "a frontend of Kubernetes and a backend",
      config: haproxy({ backend: { app: { mode: "tcp" } } }),
      at: atHaproxy("backend", "app"),
      says: 'listen "app"',
    },
    {
      title: "verbatim sections",
      config: haproxy({ extraConfig: "listen _stats\n  mode http\n  bind :1\n" }),
      at: atHaproxy("extraConfig"),
      says: "the platform's own listen",
    },
  ],
  good: [
    {
      title: "a frontend and its backend",
      config: haproxy({
        frontend: { a: { mode: "tcp", binds: ["*:2"] } },
        backend: { a: { mode: "tcp" } },
        extraConfig: "cache a\n  total-max-size 4\n",
      }),
    },
  ],
});
