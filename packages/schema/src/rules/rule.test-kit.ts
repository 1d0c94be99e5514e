import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import type { Diagnostic, Edit, Path } from "../diagnostic.js";
import type { ConfigInput } from "../generated/config-input.js";
import type { Rule } from "./rule.js";

/** A config that a rule speaks about. */
interface BadCase {
  readonly title: string;
  readonly config: ConfigInput;
  /** Where the finding stands; several when there are several findings. */
  readonly at: Path | readonly Path[];
  /** Words of the message, both sides of a conflict among them. */
  readonly says: string | RegExp;
  /** Whether the finding carries edits that mend it. */
  readonly fixed?: boolean;
}

/** A config that a rule is silent about; close to a bad one, so that it shows the border. */
interface GoodCase {
  readonly title: string;
  readonly config: ConfigInput;
}

/** Shows what a rule finds and where it is silent; edits of a fix must leave nothing to find. */
export function describeRule(
  rule: Rule,
  cases: { readonly bad: readonly BadCase[]; readonly good: readonly GoodCase[] },
): void {
  const findings = (config: ConfigInput) => {
    const { diagnostics, model } = compile(config);
    expect(model, `shape: ${JSON.stringify(diagnostics)}`).toBeDefined();
    return diagnostics.filter(({ code }) => code === rule.code);
  };

  describe(rule.code, () => {
    it.each(cases.bad)("finds $title", ({ config, at, says, fixed = false }) => {
      const found = findings(config);
      const places = isPath(at) ? [at] : at;
      expect(found.map(({ path }) => path)).toEqual(places);
      for (const { message, severity } of found) {
        expect(message).toMatch(says);
        expect(severity).toBe(rule.severity);
      }
      expect(found.some(({ fix }) => fix !== undefined)).toBe(fixed);
      if (fixed) expect(findings(mended(config, found))).toEqual([]);
    });
    it.each(cases.good)("is silent about $title", ({ config }) => {
      expect(findings(config)).toEqual([]);
    });
  });
}

function isPath(at: Path | readonly Path[]): at is Path {
  return !Array.isArray(at[0]);
}

function mended(config: ConfigInput, found: readonly Diagnostic[]): ConfigInput {
  const copy: ConfigInput = structuredClone(config);
  for (const edit of found.flatMap(({ fix }) => fix?.edits ?? [])) applyEdit(copy, edit);
  return copy;
}

function applyEdit(root: object, { path, ...edit }: Edit): void {
  let parent = root as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) {
    parent[step] ??= {};
    parent = parent[step] as Record<string | number, unknown>;
  }
  const last = path.at(-1) ?? "";
  if (edit.kind === "set") parent[last] = edit.value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}
