import {
  type ConfigInput,
  compile,
  type Diagnostic,
  type Edit,
  expand,
  type Path,
} from "@nixgen/schema";
import fc from "fast-check";
import { generate } from "nixgen";
import { describe, expect, it } from "vitest";
import { appConfigs } from "../arbitraries/apps.js";

/** Whether something stands at a path of plain data. */
function stands(root: unknown, path: Path): boolean {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string, unknown>)[step];
  }
  return true;
}

const inApps = ({ path }: Pick<Diagnostic, "path">) => path[0] === "apps";

describe("apps at random, beside what is written by hand", () => {
  it("have findings and related places that stand in the input, and say which app", () => {
    let found = 0;
    fc.assert(
      fc.property(appConfigs, (config) => {
        for (const finding of compile(config).diagnostics.filter(inApps)) {
          found++;
          for (const place of [finding, ...(finding.related ?? []).filter(inApps)]) {
            expect(stands(config, place.path), JSON.stringify(finding)).toBe(true);
          }
          expect(finding.message.toLowerCase()).toContain(`app ${JSON.stringify(finding.path[1])}`);
        }
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it("have fixes that leave a config of right shape without the finding", () => {
    const fixed = new Set<string>();
    fc.assert(
      fc.property(appConfigs, (config) => {
        const before = compile(config);
        if (before.model === undefined) return;
        for (const finding of before.diagnostics) {
          if (finding.fix === undefined || !finding.fix.edits.some(inApps)) continue;
          fixed.add(finding.code);
          const { model, diagnostics } = compile(finding.fix.edits.reduce(edited, config));
          expect(model, JSON.stringify([config, finding, diagnostics])).toBeDefined();
          expect(
            diagnostics.filter(({ code, path }) => code === finding.code && isSame(path, finding)),
            JSON.stringify([config, finding]),
          ).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
    expect([...fixed].length).toBeGreaterThan(1);
  });

  it("expand to a config without apps that means the same", () => {
    let expanded = 0;
    fc.assert(
      fc.property(appConfigs, (config) => {
        const written = expand(config).config;
        if (written === undefined) return;
        expanded++;
        expect(Object.keys(written as ConfigInput)).not.toContain("apps");
        const again: unknown = JSON.parse(JSON.stringify(written));
        expect(compile(again).model?.definitions).toEqual(compile(config).model?.definitions);
        expect(generate(again).files).toEqual(generate(config).files);
        expect(codesOf(again)).toEqual(codesOf(config));
      }),
      { numRuns: 150 },
    );
    expect(expanded).toBeGreaterThan(50);
  });
});

describe("apps and what is written by hand", () => {
  it("are the union of both, in whatever order the apps stand", () => {
    let compared = 0;
    fc.assert(
      fc.property(appConfigs, ({ apps = {}, flyingcircus, ...facts }) => {
        const both = compile({ ...facts, flyingcircus, apps }).model;
        if (both === undefined) return;
        compared++;
        const alone = expand({ ...facts, apps }).config as ConfigInput;
        const union = united(flyingcircus ?? {}, alone.flyingcircus ?? {});
        expect(compile({ ...facts, flyingcircus: union }).model?.definitions).toEqual({
          flyingcircus: {},
          ...both.definitions,
        });
        const backwards = Object.fromEntries(Object.entries(apps).reverse());
        expect(compile({ ...facts, flyingcircus, apps: backwards }).model?.definitions).toEqual(
          both.definitions,
        );
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});

/** Two sets in one, the sets in them likewise. */
function united(one: object, other: object): object {
  const merged: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = merged[key];
    merged[key] = isSet(before) && isSet(value) ? united(before, value) : value;
  }
  return merged;
}

function isSet(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is found, each once: of an app, what holds for several binds is said once. */
function codesOf(config: unknown): ReadonlySet<string> {
  return new Set(compile(config).diagnostics.map(({ code, severity }) => `${severity} ${code}`));
}

function isSame(path: Path, finding: Diagnostic): boolean {
  return JSON.stringify(path) === JSON.stringify(finding.path);
}

function edited(root: unknown, { path, ...edit }: Edit): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return edit.kind === "set" ? edit.value : undefined;
  const copy = Array.isArray(root) ? [...root] : { ...(root as object) };
  const value = edited(Reflect.get(copy, step), { ...edit, path: rest } as Edit);
  if (value === undefined) Reflect.deleteProperty(copy, step);
  else Reflect.set(copy, step, value);
  return copy;
}
