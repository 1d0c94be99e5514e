import { expect, it } from "vitest";
import { configOptions } from "../options/config.js";
import { resolve } from "../resolve/resolve.js";
import { proxyNoReachableBind } from "./proxy-no-reachable-bind.js";
import { proxyUnknownFrontend } from "./proxy-unknown-frontend.js";

function findings(frontend: unknown, proxyPass: unknown) {
  const config = {
    flyingcircus: {
      kubernetes: { frontend },
      services: { nginx: { virtualHosts: { h: { locations: { "/": { proxyPass } } } } } },
    },
  };
  const model = resolve(configOptions.parse(config), config);
  return [proxyUnknownFrontend, proxyNoReachableBind].flatMap((rule) =>
    Array.from(rule.check(model), (finding) => ({ code: rule.code, ...finding })),
  );
}

const path = "flyingcircus services nginx virtualHosts h locations / proxyPass".split(" ");

it("finds nothing where the frontend has a bind that nginx reaches", () => {
  expect(findings({ app: { podPort: 80 } }, { frontend: "app" })).toEqual([]);
  expect(findings({}, "http://127.0.0.1:8001")).toEqual([]);
});

it.each([
  [{ myapp: { podPort: 80 } }, "mypap", "Did you mean myapp?"],
  [{ b: { podPort: 80 }, a: { podPort: 80 } }, "something", "Possible here: a, b"],
  [{}, "app", "There are no frontends yet."],
])("among %j there is no %s", (frontends, frontend, hint) => {
  expect(findings(frontends, { frontend })).toEqual([
    {
      code: "proxy/unknown-frontend",
      path,
      message: expect.stringContaining(`no entry "${frontend}"`),
      hint,
    },
  ]);
});

it("names the binds, none of which nginx reaches", () => {
  const app = { podPort: 80, binds: ["unix@/run/app.sock", "*:8443 ssl crt /c"] };
  expect(findings({ app }, { frontend: "app" })).toEqual([
    {
      code: "proxy/no-reachable-bind",
      path,
      message: expect.stringContaining('"unix@/run/app.sock", "*:8443 ssl crt /c"'),
      hint: expect.stringContaining("127.0.0.1:8001"),
      related: [
        expect.objectContaining({
          path: ["flyingcircus", "kubernetes", "frontend", "app", "binds"],
        }),
      ],
    },
  ]);
});
