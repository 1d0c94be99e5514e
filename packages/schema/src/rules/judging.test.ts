import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";

const reference = ["flyingcircus", "services", "nginx", "virtualHosts", "a.example", "locations"];
const code = "proxy/unknown-frontend";

/** A config with one finding: a location that passes to a frontend which is not there. */
const config = (rest: object = {}, host: object = {}, location: object = {}) => ({
  ...rest,
  flyingcircus: {
    services: {
      nginx: {
        virtualHosts: {
          "a.example": {
            ...host,
            locations: { "/": { ...location, proxyPass: { frontend: "gone" } } },
          },
        },
      },
    },
  },
});

const judged = (input: unknown) =>
  compile(input).diagnostics.map(({ code, severity, suppressed }) => ({
    code,
    severity,
    ...(suppressed && { reason: suppressed.reason }),
  }));

describe("severity", () => {
  it("is the rule's own", () => {
    expect(judged(config())).toEqual([{ code, severity: "error" }]);
    expect(compile(config()).ok).toBe(false);
  });

  it.each(["warning", "info"])("becomes what the config asks for: %s", (severity) => {
    expect(judged(config({ rules: { [code]: severity } }))).toEqual([{ code, severity }]);
    expect(compile(config({ rules: { [code]: severity } })).ok).toBe(true);
  });

  it("can be off", () => {
    expect(judged(config({ rules: { [code]: "off" } }))).toEqual([]);
  });

  it("of a code that does not exist is reported, with what was meant", () => {
    const { diagnostics } = compile({ rules: { "proxy/unknwon-frontend": "off" } });
    expect(diagnostics).toMatchObject([
      {
        code: "rules/unknown-code",
        path: ["rules", "proxy/unknwon-frontend"],
        hint: "Did you mean proxy/unknown-frontend?",
      },
    ]);
  });

  it("of a mistake in the shape stays what it is", () => {
    const input = {
      rules: { "frontend/port-missing": "off" },
      flyingcircus: { kubernetes: { frontend: { a: {} } } },
    };
    expect(judged(input)).toEqual([
      { code: "frontend/port-missing", severity: "error" },
      { code: "rules/fixed-severity", severity: "warning" },
    ]);
  });
});

describe("a suppression", () => {
  const $ignore = { [code]: "comes with the next release" };

  it.each([
    ["beside the location", config({}, {}, { $ignore })],
    ["beside the host", config({}, { $ignore })],
  ])("%s marks the finding, and shows its reason", (_, input) => {
    expect(judged(input)).toEqual([
      { code, severity: "info", reason: "comes with the next release" },
    ]);
    expect(compile(input).ok).toBe(true);
  });

  it("needs a reason", () => {
    const { diagnostics } = compile(config({}, { $ignore: { [code]: " " } }));
    expect(diagnostics.map((one) => one.code)).toEqual(["config/malformed", code]);
  });

  it("that suppresses nothing is a finding", () => {
    const input = config({ rules: { [code]: "off" } }, {}, { $ignore });
    expect(compile(input).diagnostics).toMatchObject([
      {
        code: "rules/unused-suppression",
        severity: "warning",
        path: [...reference, "/", "$ignore", code],
      },
    ]);
  });

  it("elsewhere has no effect", () => {
    const other = { flyingcircus: { kubernetes: { frontend: { a: { podPort: 80, $ignore } } } } };
    expect(judged(other)).toEqual([{ code: "rules/unused-suppression", severity: "warning" }]);
  });
});
