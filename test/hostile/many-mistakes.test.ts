import { expect, it } from "vitest";
import { run } from "../cli/run.js";

const many = <T>(count: number, entry: (index: number) => readonly [string, T]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)));
const frontends = (frontend: object) => ({ flyingcircus: { kubernetes: { frontend } } });
const hosts = (virtualHosts: object) => ({
  flyingcircus: { services: { nginx: { virtualHosts } } },
});

/** Each would take minutes, or more stack than there is, if it were compared with all others. */
const cases: readonly (readonly [string, object, RegExp])[] = [
  ["unknown options", many(200_000, (index) => [`k${index}`, 1]), /config\/unknown-option/],
  [
    "wrong values in one list",
    frontends({ app: { podPort: 80, binds: Array.from({ length: 200_000 }, () => 1) } }),
    /config\/wrong-type[\s\S]*\n501 errors\n$/,
  ],
  [
    "passwords",
    hosts({ h: { basicAuth: many(100_000, (index) => [`user${index}`, `password${index}`]) } }),
    /The passwords of "user0", .* and 99990 more would be readable/,
  ],
  ["severities", { rules: many(100_000, (index) => [`no/rule${index}`, "off"]) }, /500 warnings/],
  [
    "unknown frontends",
    {
      flyingcircus: {
        kubernetes: {
          frontend: many(5000, (index) => [`frontend-number-${index}`, { podPort: 8100 }]),
        },
        services: {
          nginx: {
            virtualHosts: many(5000, (index) => [
              `h${index}`,
              { locations: { "/": { proxyPass: { frontend: `frontend-numbre-${index}` } } } },
            ]),
          },
        },
      },
    },
    /9999 errors.*not shown here/,
  ],
];

it.each(cases)(
  "%s, by the thousand, end with a diagnostic",
  async (_, config, expected) => {
    const { code, stderr } = await run(["check", "-"], { stdin: JSON.stringify(config) });
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/password\d/);
    expect(code).toBe(expected.source.includes("warnings") ? 0 : 1);
  },
  30_000,
);
