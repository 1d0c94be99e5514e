import type { Diagnostic } from "@nixgen/schema";
import { describe, expect, it } from "vitest";
import { report } from "./report.js";
import { diagnosticWith, hostile, spanIn } from "./spans.test-kit.js";

function github(...diagnostics: readonly Diagnostic[]): string {
  return report(diagnostics, {
    format: "github",
    colour: false,
    sources: () => undefined,
    catalogue: [],
  });
}

describe("github", () => {
  it("prints nothing where nothing is wrong", () => {
    expect(github()).toBe("");
  });

  it("prints a command for each finding, by its severity", () => {
    const text = "a: 1\nb: two\n";
    expect(
      github(
        diagnosticWith({ span: spanIn("dir/a.yaml", text, "a"), hint: "a: 2" }),
        diagnosticWith({
          severity: "warning",
          path: ["b"],
          span: spanIn("dir/a.yaml", text, "two"),
        }),
        diagnosticWith({ severity: "info", path: ["x", "y.z"] }),
      ),
    ).toBe(`::notice title=area/what::x."y.z": It is wrong.
::error file=dir/a.yaml,line=1,col=1,endLine=1,endColumn=2,title=area/what::It is wrong. → a: 2
::warning file=dir/a.yaml,line=2,col=4,endLine=2,endColumn=7,title=area/what::It is wrong.
`);
  });

  it("says why a finding is put up with", () => {
    expect(github(diagnosticWith({ severity: "info", suppressed: { reason: "known" } }))).toBe(
      "::notice title=area/what::It is wrong. (ignored: known)\n",
    );
  });

  it("escapes what would end a command or a property", () => {
    const start = { line: 1, column: 1, offset: 0 };
    const span = { file: "a,b:c%d\n.yaml", start, end: start };
    expect(github(diagnosticWith({ span, message: "100%\r\n::set-env::, yes: a,b" }))).toBe(
      "::error file=a%2Cb%3Ac%25d%0A.yaml,line=1,col=1,endLine=1,endColumn=1,title=area/what::100%25%0D%0A::set-env::, yes: a,b\n",
    );
  });

  it.each(hostile.map((one) => [one]))("prints one line whatever %j stands in", (one) => {
    const start = { line: 1, column: 1, offset: 0 };
    const everywhere = diagnosticWith({
      code: one,
      message: one,
      hint: one,
      path: [one],
      suppressed: { reason: one },
      related: [{ path: [one], message: one }],
    });
    for (const diagnostic of [
      everywhere,
      { ...everywhere, span: { file: one, start, end: start } },
    ]) {
      const printed = github(diagnostic);
      expect(printed.split(/\r|\n/)).toHaveLength(2);
      expect(printed).toMatch(/^::error [^\n]*\n$/);
      // A runner takes the properties apart at commas, and ends them at the first pair of colons.
      const [, properties = "", ...data] = /^::error (.*?)::(.*)\n$/s.exec(printed) ?? [];
      expect(unescaped(/(?:^|,)title=([^,:]*)$/.exec(properties)?.[1] ?? "")).toBe(one);
      expect(unescaped(data.join(""))).toContain(one);
    }
  });
});

/** As a runner reads a property or a message. */
function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = {
    "%0A": "\n",
    "%0D": "\r",
    "%3A": ":",
    "%2C": ",",
    "%25": "%",
  };
  return text.replaceAll(/%(?:0A|0D|3A|2C|25)/g, (one) => characters[one] ?? one);
}
