import { type Diagnostic, showPath } from "@nixgen/schema";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.js";
import { report } from "./report.js";
import { diagnosticWith, hostile, spanIn } from "./spans.test-kit.js";

function sarif(diagnostics: readonly Diagnostic[], entries = catalogue) {
  return JSON.parse(
    report(diagnostics, {
      format: "sarif",
      colour: false,
      sources: () => undefined,
      catalogue: entries,
    }),
  );
}

const text = "a: 1\nb:\n  c: 2\n";

describe("sarif", () => {
  it("is a log of version 2.1.0 with one run, also where nothing is wrong", () => {
    expect(sarif([])).toEqual({
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "nixgen", rules: [] } },
          columnKind: "utf16CodeUnits",
          results: [],
        },
      ],
    });
  });

  it("holds a result for each finding", () => {
    const { results } = sarif([
      diagnosticWith({
        path: ["b", "c"],
        hint: "c: 3",
        span: spanIn("dir/a.yaml", text, "b:\n  c"),
        related: [{ path: ["a"], message: "This one.", span: spanIn("dir/a.yaml", text, "1") }],
      }),
    ]).runs[0];
    expect(results).toEqual([
      {
        ruleId: "area/what",
        ruleIndex: 0,
        level: "error",
        message: { text: "It is wrong.\n→ c: 3" },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "dir/a.yaml" },
              region: { startLine: 2, startColumn: 1, endLine: 3, endColumn: 4 },
            },
            logicalLocations: [{ fullyQualifiedName: "b.c" }],
          },
        ],
        relatedLocations: [
          {
            id: 0,
            message: { text: "This one." },
            physicalLocation: {
              artifactLocation: { uri: "dir/a.yaml" },
              region: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 5 },
            },
            logicalLocations: [{ fullyQualifiedName: "a" }],
          },
        ],
      },
    ]);
  });

  it("holds each rule once, with its story", () => {
    const [entry] = catalogue;
    const code = entry?.code ?? "";
    const { tool, results } = sarif([
      diagnosticWith({ code: "no/story" }),
      diagnosticWith({ code, severity: "warning" }),
      diagnosticWith({ code, severity: "info", suppressed: { reason: "known" } }),
    ]).runs[0];
    expect(tool.driver.rules).toEqual([
      {
        id: code,
        shortDescription: { text: entry?.title },
        fullDescription: { text: entry?.why },
        help: { text: entry?.remedy },
        defaultConfiguration: { level: "error" },
      },
      { id: "no/story" },
    ]);
    expect(results).toMatchObject([
      { ruleId: code, ruleIndex: 0, level: "warning" },
      {
        ruleId: code,
        ruleIndex: 0,
        level: "note",
        suppressions: [{ kind: "inSource", justification: "known" }],
      },
      { ruleId: "no/story", ruleIndex: 1, level: "error" },
    ]);
    expect(results[0]).not.toHaveProperty("suppressions");
  });

  it("names a rule's sources as tags", () => {
    const entry = { ...diagnosticWith(), title: "T", why: "W", remedy: "R", sources: ["T3", "R1"] };
    const [rule] = sarif([diagnosticWith()], [entry]).runs[0].tool.driver.rules;
    expect(rule.properties).toEqual({ tags: ["T3", "R1"] });
  });

  it.each([
    ["a.yaml", "a.yaml"],
    ["dir/a b.yaml", "dir/a%20b.yaml"],
    ["standard input", "standard%20input"],
    ["100%#?.yaml", "100%25%23%3F.yaml"],
    ["a:b.yaml", "a%3Ab.yaml"],
    ["../ü.yaml", "../%C3%BC.yaml"],
    ["/srv/a b#.yaml", "file:///srv/a%20b%23.yaml"],
  ])("names the file %s by the URI %s", (file, uri) => {
    const [result] = sarif([diagnosticWith({ span: spanIn(file, text, "1") })]).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation).toEqual({ uri });
  });

  it("gives no region that ends before it begins", () => {
    const start = { line: 3, column: 5, offset: 9 };
    const end = { line: 3, column: 2, offset: 6 };
    const [result] = sarif([diagnosticWith({ span: { file: "a", start, end } })]).runs[0].results;
    expect(result.locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 5,
      endLine: 3,
      endColumn: 5,
    });
  });

  it.each(hostile.map((one) => [one]))("stays a log whatever %j stands in", (one) => {
    const span = { ...spanIn("a.yaml", text, "1"), file: one };
    const diagnostic = diagnosticWith({
      code: one,
      message: one,
      hint: one,
      path: [one],
      span,
      suppressed: { reason: one },
      related: [{ path: [one], message: one, span }],
    });
    const [result] = sarif([diagnostic]).runs[0].results;
    expect(result).toMatchObject({
      ruleId: one,
      message: { text: `${one}\n→ ${one}` },
      locations: [{ logicalLocations: [{ fullyQualifiedName: showPath([one]) }] }],
    });
    const { uri } = result.locations[0].physicalLocation.artifactLocation;
    expect(uri).toMatch(/^(?:[\w.~!*'()/-]|%[0-9A-F]{2})+$/);
  });

  it("has what the format requires for every code there is", () => {
    const log = sarif(catalogue.map(({ code, severity }) => diagnosticWith({ code, severity })));
    const [{ tool, results }] = log.runs;
    expect(results).toHaveLength(catalogue.length);
    for (const { ruleId, ruleIndex, level, message } of results) {
      const rule = tool.driver.rules[ruleIndex];
      expect(rule.id).toBe(ruleId);
      expect(["error", "warning", "note"]).toContain(level);
      expect(message.text).not.toBe("");
      for (const story of [rule.shortDescription, rule.fullDescription, rule.help]) {
        expect(story.text).toMatch(/\S/);
      }
      const tags: readonly string[] = rule.properties?.tags ?? [];
      expect(new Set(tags).size).toBe(tags.length);
    }
  });
});
