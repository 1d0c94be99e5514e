import { expect, it } from "vitest";
import { compile } from "../compile.js";
import { bindNone } from "./bind-none.js";
import { atFrontend, frontends } from "./configs.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(bindNone, {
  bad: [
    {
      title: "an empty list",
      config: frontends({ a: { podPort: 80, binds: [] } }),
      at: atFrontend("a", "binds"),
      says: '"a" has no binds',
    },
    {
      title: "structured sections",
      config: frontends(
        {},
        {
          listen: { l: { mode: "http" } },
          frontend: { f: { mode: "http", default_backend: "b" } },
          backend: { b: { mode: "http" } },
        },
      ),
      at: [
        ["flyingcircus", "services", "haproxy", "listen", "l", "binds"],
        ["flyingcircus", "services", "haproxy", "frontend", "f", "binds"],
      ],
      says: "nothing ever reaches it",
    },
  ],
  good: [
    {
      title: "the platform's default",
      config: frontends({ a: { podPort: 80 }, b: { podPort: 81, binds: null } }),
    },
    {
      title: "binds in verbatim lines",
      config: frontends({}, { listen: { l: { mode: "http", extraConfig: "bind 127.0.0.1:81" } } }),
    },
    {
      title: "a bind that the syntax rule reports",
      config: frontends({ a: { podPort: 80, binds: ["x"] } }),
    },
  ],
});

it("says nothing of a list that is empty because its only item is wrong", () => {
  const { diagnostics } = compile(frontends({ a: { podPort: 80, binds: ["a\nb"] } }));
  expect(diagnostics.map(({ code }) => code)).toEqual(["config/malformed"]);
});
