import { readFileSync, realpathSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, extname, resolve } from "node:path";
import type { CodeCache } from "./code-cache.js";
import type { ModulePlan } from "./module-plan.js";
import { planModule } from "./plan-module.js";

/** A module of a config, and what each of its imports means. */
export interface PlannedModule {
  readonly file: string;
  readonly plan: ModulePlan;
  readonly targets: ReadonlyMap<string, Target>;
}

type Target =
  | { readonly kind: "module"; readonly module: PlannedModule }
  | { readonly kind: "json"; readonly value: object }
  | { readonly kind: "builtin" }
  | { readonly kind: "package" };

/** Endings in the order in which they are tried. */
const endings = [".js", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts"];
/** Those whose files can be modules. */
const languages: ReadonlyMap<string, "typescript" | "javascript"> = new Map([
  [".ts", "typescript"],
  [".mts", "typescript"],
  [".js", "javascript"],
  [".mjs", "javascript"],
]);

/**
 * Plans a config and everything that it imports by a relative name, before anything of it runs.
 * If one of them cannot be planned, none is, so that no module is there twice.
 */
export function planModules(
  file: string,
  text: string,
  cache: CodeCache,
): PlannedModule | undefined {
  const planned = new Map<string, PlannedModule | undefined>();
  return planFile(file, text);

  function planFile(place: string, source = readText(place)): PlannedModule | undefined {
    // While a module is being planned there is no plan of it: of modules in a circle none is made.
    if (planned.has(place)) return planned.get(place);
    planned.set(place, undefined);
    const language = languages.get(extname(place));
    if (source === undefined || language === undefined) return undefined;
    const plan = cache.remember(
      place,
      "module",
      source,
      () => planModule(source, language === "typescript") ?? null,
    );
    if (plan === null) return undefined;
    const targets = new Map<string, Target>();
    for (const specifier of [...plan.imports.map((one) => one.specifier), ...plan.dynamicImports]) {
      const target = findTarget(specifier, place);
      if (target === undefined) return undefined;
      targets.set(specifier, target);
    }
    const module = { file: place, plan, targets };
    planned.set(place, module);
    return module;
  }

  function findTarget(specifier: string, importer: string): Target | undefined {
    if (isBuiltin(specifier)) return { kind: "builtin" };
    if (!/^(?:\.{1,2})?\//.test(specifier)) {
      return /^(?:file:|\.)/.test(specifier) ? undefined : { kind: "package" };
    }
    const found = findFile(specifier, importer);
    if (found === undefined) return undefined;
    if (found.endsWith(".json")) return readJson(found);
    const module = planFile(found);
    return module && { kind: "module", module };
  }
}

/** The file of a relative name, if it is a plain one. */
function findFile(specifier: string, importer: string): string | undefined {
  // These mean something else in a URL.
  if (/[%?#\\]|\/$/.test(specifier)) return undefined;
  const place = resolve(dirname(importer), specifier);
  const written = [place, ...endings.map((ending) => place + ending)];
  // TypeScript names the file that its compiler would write.
  const meant = place.replace(/\.([cm]?)js$/, ".$1ts");
  const found = [...written, meant].find((one) => statSync(one, { throwIfNoEntry: false }));
  if (found === undefined || !statSync(found).isFile()) return undefined;
  return realpathSync(found);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function readJson(file: string): Target | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null ? { kind: "json", value } : undefined;
  } catch {
    return undefined;
  }
}
