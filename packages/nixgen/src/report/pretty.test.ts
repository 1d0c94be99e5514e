import type { Diagnostic } from "@nixgen/schema";
import { describe, expect, it } from "vitest";
import { report } from "./report.js";
import { diagnosticWith, hostile, spanIn } from "./spans.test-kit.js";

const text = `flyingcircus:
  kubernetes:
    frontend:
      myapp:
        podPort: 0
        binds: ["127.0.0.1:8000"]
`;

function pretty(diagnostics: readonly Diagnostic[], { colour = false, source = text } = {}) {
  const sources = (file: string) => (file === "a.yaml" ? source : undefined);
  return `\n${report(diagnostics, { format: "pretty", colour, sources, catalogue: [] })}`;
}

const port = diagnosticWith({
  code: "config/out-of-range",
  message: "podPort is 0, but must be at least 1.",
  span: spanIn("a.yaml", text, "0\n"),
});

describe("pretty", () => {
  it("shows a thousand of more findings, the errors among them, and counts all", () => {
    const note = diagnosticWith({ code: "bind/firewall", severity: "info", message: "Opened." });
    const shown = pretty([...Array.from({ length: 1200 }, () => ({ ...note })), port]);
    expect(shown.match(/bind\/firewall/g)).toHaveLength(999);
    expect(shown).toContain("config/out-of-range");
    expect(shown).toContain(
      "\n\n1 error, 1200 notes; 201 of them are not shown here, --format json has all\n",
    );
  });

  it("shows place, severity, code, message, frame and hint", () => {
    expect(pretty([{ ...port, hint: "podPort: 8888" }])).toBe(`
a.yaml:5:18 error config/out-of-range
podPort is 0, but must be at least 1.
3 |     frontend:
4 |       myapp:
5 |         podPort: 0
  |                  ^
6 |         binds: ["127.0.0.1:8000"]
→ podPort: 8888

1 error
`);
  });

  it("shows the other places, and a fix", () => {
    const finding = diagnosticWith({
      code: "bind/platform-listener",
      severity: "warning",
      span: spanIn("a.yaml", text, '"127.0.0.1:8000"'),
      related: [
        { path: [], message: "myapp is this.", span: spanIn("a.yaml", text, "myapp") },
        { path: ["resourceGroup", "machines", 0], message: "The platform listens there." },
        { path: [], message: "So does nothing else." },
      ],
      fix: { title: "bind 127.0.0.1:8001 instead", edits: [] },
    });
    expect(pretty([finding])).toBe(`
a.yaml:6:17 warning bind/platform-listener
It is wrong.
4 |       myapp:
5 |         podPort: 0
6 |         binds: ["127.0.0.1:8000"]
  |                 ^^^^^^^^^^^^^^^^
can be fixed: bind 127.0.0.1:8001 instead
a.yaml:4:7 myapp is this.
2 |   kubernetes:
3 |     frontend:
4 |       myapp:
  |       ^^^^^
5 |         podPort: 0
6 |         binds: ["127.0.0.1:8000"]
resourceGroup.machines[0] The platform listens there.
nixgen So does nothing else.

1 warning; --fix mends one of them
`);
  });

  it("names the option where there is no place in a file", () => {
    expect(
      pretty([
        diagnosticWith(),
        diagnosticWith({ path: ["flyingcircus", "services", "a.b", 2] }),
        diagnosticWith({ span: spanIn("unknown.yaml", text, "myapp") }),
      ]),
    ).toBe(`
nixgen error area/what
It is wrong.

flyingcircus.services."a.b"[2] error area/what
It is wrong.

unknown.yaml:4:7 error area/what
It is wrong.

3 errors
`);
  });

  it("says why a finding is put up with", () => {
    expect(
      pretty([diagnosticWith({ severity: "info", suppressed: { reason: "known since May" } })]),
    ).toBe(`
nixgen ignored area/what
It is wrong.
ignored: known since May

1 ignored
`);
  });

  it.each<readonly [Partial<Diagnostic>[], string]>([
    [[], "nothing wrong"],
    [[{}, { severity: "warning" }, { severity: "info" }], "1 error, 1 warning, 1 note"],
    [
      [
        {},
        {},
        { severity: "warning" },
        { severity: "warning" },
        { severity: "info" },
        { severity: "info" },
      ],
      "2 errors, 2 warnings, 2 notes",
    ],
    [
      [
        { fix: { title: "", edits: [] } },
        { fix: { title: "", edits: [] } },
        { severity: "info", fix: { title: "", edits: [] }, suppressed: { reason: "" } },
      ],
      "2 errors, 1 ignored; --fix mends 2 of them",
    ],
  ])("counts at the end, case %#", (diagnostics, summary) => {
    expect(pretty(diagnostics.map(diagnosticWith)).trimEnd().split("\n").at(-1)).toBe(summary);
  });

  it("sorts by file and position; what has no place comes first", () => {
    const at = (file: string, stretch: string) =>
      diagnosticWith({ code: `${file}/${stretch}`, span: spanIn(file, text, stretch) });
    const sorted = pretty([
      at("b.yaml", "kubernetes"),
      at("a.yaml", "binds"),
      at("a.yaml", "frontend"),
      diagnosticWith({ code: "none" }),
      at("b.yaml", "flyingcircus"),
    ]);
    expect([...sorted.matchAll(/ error (.*)/g)].map(([, code]) => code)).toEqual([
      "none",
      "a.yaml/frontend",
      "a.yaml/binds",
      "b.yaml/flyingcircus",
      "b.yaml/kubernetes",
    ]);
  });

  it("sorts by code at one place, and leaves what it is given as it is", () => {
    const given = Object.freeze([diagnosticWith({ code: "b" }), diagnosticWith({ code: "a" })]);
    expect(pretty(given)).toMatch(/error a\n.*error b\n/s);
  });

  it("is in colour where that is asked for", () => {
    const all = [
      { ...port, hint: "podPort: 8888" },
      diagnosticWith({ severity: "warning" }),
      diagnosticWith({ severity: "info" }),
    ];
    const colourful = pretty(all, { colour: true });
    expect(colourful).toContain("\u001b[1ma.yaml:5:18\u001b[22m \u001b[31merror\u001b[39m");
    expect(colourful).toContain("\u001b[2mconfig/out-of-range\u001b[22m");
    expect(colourful).toContain("\u001b[31m^\u001b[39m");
    expect(colourful).toContain("\u001b[33mwarning\u001b[39m");
    expect(colourful).toContain("\u001b[36minfo\u001b[39m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours are made of.
    expect(colourful.replaceAll(/\u001b\[\d+m/g, "")).toBe(pretty(all));
  });
});

/** Everything that a terminal obeys, except the line breaks that the report itself makes. */
const obeyed =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe("hostile texts", () => {
  it.each(hostile.map((one) => [one]))("%j reaches the terminal in no field", (one) => {
    const source = `a: 1\n${one}\nb: 2`;
    const start = { line: 2, column: 1, offset: 5 };
    const span = {
      file: `a${one}.yaml`,
      start,
      end: { line: 2, column: 1 + one.length, offset: 5 + one.length },
    };
    const diagnostic = diagnosticWith({
      code: one,
      message: one,
      hint: one,
      path: [one],
      span: { ...span, file: "a.yaml" },
      fix: { title: one, edits: [] },
      suppressed: { reason: one },
      related: [
        { path: [one], message: one },
        { path: [one], message: one, span: { ...span, file: "a.yaml" } },
        { path: [one], message: one, span },
      ],
    });
    const shown = pretty([diagnostic, diagnosticWith({ path: [one] })], { source });
    expect(shown).not.toMatch(obeyed);
  });
});
