import { describe, expect, it } from "vitest";
import { report } from "./report.js";
import { diagnosticWith, hostile, spanIn } from "./spans.test-kit.js";

const context = { format: "json", colour: true, sources: () => "a: 1", catalogue: [] } as const;

describe("json", () => {
  it("prints that nothing is wrong", () => {
    expect(report([], context)).toBe('{\n  "diagnostics": []\n}\n');
  });

  it("prints diagnostics as they are, sorted, and nothing beside them", () => {
    const late = diagnosticWith({
      path: ["a", 0],
      hint: "a: 2",
      related: [{ path: ["b"], message: "This one." }],
      fix: { title: "a: 2", edits: [{ kind: "set", path: ["a", 0], value: 2 }] },
      span: spanIn("a.yaml", "a: 1", "1"),
    });
    const early = diagnosticWith({ span: spanIn("a.yaml", "a: 1", "a") });
    expect(JSON.parse(report([late, early], context))).toEqual({ diagnostics: [early, late] });
  });

  it("reads back as what it was, whatever stands in it", () => {
    for (const one of hostile) {
      const diagnostic = diagnosticWith({ code: one, message: one, hint: one, path: [one] });
      const printed = report([diagnostic], context);
      expect(JSON.parse(printed)).toEqual({ diagnostics: [diagnostic] });
      expect(printed).not.toContain("\u001b");
    }
  });
});
