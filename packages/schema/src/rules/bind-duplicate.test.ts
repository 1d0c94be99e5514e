import { bindDuplicate } from "./bind-duplicate.js";
import { atFrontend, atHaproxy, frontends } from "./configs.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(bindDuplicate, {
  bad: [
    {
      title: "two applications on one port",
      config: frontends({ a: { podPort: 80 }, b: { podPort: 80 } }),
      at: atFrontend("b", "podPort"),
      says: /^Frontend "b" and frontend "a" both listen on 127\.0\.0\.1:80: HAProxy starts/,
    },
    {
      title: "spellings of one address",
      config: frontends({
        a: { podPort: 80, binds: ["0.0.0.0:8001", "[2001:DB8::0:11]:82"] },
        b: { podPort: 80, binds: ["*:8001"] },
        c: { podPort: 80, binds: ["ipv6@2001:db8::11:82"] },
      }),
      at: [atFrontend("b", "binds", 0), atFrontend("c", "binds", 0)],
      says: /\*:8001|\[2001:db8::11\]:82/,
    },
    {
      title: "a port within a range",
      config: frontends({
        a: { podPort: 80, binds: ["127.0.0.1:9000-9010"] },
        b: { podPort: 80, binds: ["127.0.0.1:9010-9020"] },
        c: { podPort: 80, binds: ["127.0.0.1:9005"] },
        d: { podPort: 80, binds: ["127.0.0.1:9021"] },
      }),
      at: [atFrontend("c", "binds", 0), atFrontend("b", "binds", 0)],
      says: /127\.0\.0\.1:90(05|10):/,
    },
    {
      title: "IPv6 wildcards, whether they take IPv4 or not",
      config: frontends({
        a: { podPort: 80, binds: ["[::]:81 v6only"] },
        b: { podPort: 80, binds: ["[::]:81"] },
      }),
      at: atFrontend("b", "binds", 0),
      says: "[::]:81",
    },
    {
      title: "a frontend and verbatim sections",
      config: frontends(
        { a: { podPort: 8001 } },
        {
          extraConfig:
            "frontend x\n  mode tcp\n  bind 127.0.0.1:8001\nfrontend y\n  mode tcp\n  bind 127.0.0.1:8002\n",
        },
      ),
      at: atHaproxy("extraConfig"),
      says: /^Haproxy frontend "x" and frontend "a"/,
    },
  ],
  good: [
    {
      title: "another port, another address",
      config: frontends({
        a: { podPort: 80 },
        b: { podPort: 81 },
        c: { podPort: 80, binds: ["127.0.0.2:80"] },
      }),
    },
    {
      title: "one frontend twice on one address",
      config: frontends({ a: { podPort: 80, binds: ["127.0.0.1:80", "127.0.0.1:80"] } }),
    },
    {
      title: "IPv4 and IPv6 side by side",
      config: frontends({
        a: { podPort: 80, binds: ["*:9100"] },
        b: { podPort: 80, binds: ["[::]:9100"] },
      }),
    },
    {
      title: "sockets with other names",
      config: frontends({
        a: { podPort: 80, binds: ["unix@/run/a"] },
        b: { podPort: 80, binds: ["unix@/run/b"] },
      }),
    },
    {
      title: "what the syntax rule reports",
      config: frontends({ a: { podPort: 80, binds: ["x"] }, b: { podPort: 80, binds: ["x"] } }),
    },
  ],
});
