import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { defineConfig, toFrontend } from "@nixgen/schema";
import type { CodeCache } from "./code-cache.js";
import { sharedImporter } from "./config-jiti.js";
import type { ModuleImport } from "./module-plan.js";
import type { PlannedModule } from "./plan-modules.js";

type Exports = Readonly<Record<string, unknown>>;
type Body = (...parameters: unknown[]) => () => Promise<Exports>;

const require = createRequire(import.meta.url);
/** What nearly every config imports, without loading the packages that it belongs to. */
const common: Exports = { defineConfig, toFrontend };
const ownPackages = new Set(["@nixgen/schema", "nixgen"]);

/**
 * Compiles planned modules, and gives a function that runs them and takes the exports of the first.
 * What V8 itself does not compile is left to the other loader.
 */
export function compileModules(
  entry: PlannedModule,
  cache: CodeCache,
): (() => Promise<Exports>) | undefined {
  const bodies = new Map<PlannedModule, Body>();
  try {
    compile(entry);
  } catch {
    return undefined;
  }
  const importPackage = sharedImporter(cache);
  const running = new Map<PlannedModule, Promise<Exports>>();
  return () => run(entry);

  function compile(module: PlannedModule): void {
    if (bodies.has(module)) return;
    bodies.set(module, compileBody(module));
    for (const target of module.targets.values()) {
      if (target.kind === "module") compile(target.module);
    }
  }

  function run(module: PlannedModule): Promise<Exports> {
    const known = running.get(module) ?? evaluate(module);
    running.set(module, known);
    return known;
  }

  async function evaluate(module: PlannedModule): Promise<Exports> {
    const { file, plan } = module;
    const locals: unknown[] = [];
    const reexported: Record<string, unknown> = {};
    for (const one of plan.imports) {
      const from = isCommon(one) ? common : await importFrom(module, one.specifier);
      for (const [imported] of one.locals) locals.push(pick(from, imported));
      for (const [imported, name] of one.reexports) reexported[name] = pick(from, imported);
      if (!one.all) continue;
      for (const name of Object.keys(from)) {
        if (name !== "default" && !(name in reexported)) reexported[name] = from[name];
      }
    }
    const helper = {
      i: async (specifier: string) => importFrom(module, specifier),
      m: { url: pathToFileURL(file).href, filename: file, dirname: dirname(file) },
      d: undefined,
    };
    const body = bodies.get(module)?.(file, dirname(file), helper, ...locals);
    return { ...reexported, ...(await body?.()) };
  }

  async function importFrom({ file, targets }: PlannedModule, specifier: string): Promise<Exports> {
    const target = targets.get(specifier);
    switch (target?.kind) {
      case "module":
        return run(target.module);
      case "json":
        return withDefault(target.value);
      case "builtin":
        return builtin(require(specifier));
      default:
        return importPackage(specifier, file);
    }
  }
}

function compileBody({ file, plan }: PlannedModule): Body {
  const names = plan.imports.flatMap((one) => one.locals.map(([, local]) => local));
  const ofModule = ["__filename", "__dirname"].map((name) =>
    // An import of that name takes its place.
    names.includes(name) ? `_${plan.helper}${name}` : name,
  );
  const parameters = [...ofModule, plan.helper, ...names].join(",");
  const head = `(function(${parameters}){"use strict";return async()=>{`;
  const exports = plan.exports.map(([name, local]) => `[${JSON.stringify(name)}]:${local}`);
  return new Script(`${head}${plan.code}\nreturn{${exports.join(",")}}}})`, {
    filename: file,
    // So that positions are those of the file.
    columnOffset: -head.length,
  }).runInThisContext();
}

function isCommon({ specifier, locals, reexports, all }: ModuleImport): boolean {
  const names = [...locals, ...reexports].map(([imported]) => imported);
  return !all && ownPackages.has(specifier) && names.every((name) => Object.hasOwn(common, name));
}

function pick(from: Exports, name: string): unknown {
  return name === "*" ? from : from[name];
}

/** A JSON file is its own default export, and its keys are exports. */
function withDefault(value: object): Exports {
  if ("default" in value) return value as Exports;
  return Object.defineProperty(value, "default", { value, enumerable: false }) as Exports;
}

/** Some properties of Node's modules warn when they are read. */
function builtin(value: Exports): Exports {
  const property = (get: () => unknown) => ({ enumerable: true, get });
  const names = Object.keys(value).map((name) => [name, property(() => value[name])] as const);
  return Object.defineProperties(
    {},
    { ...Object.fromEntries(names), default: property(() => value) },
  );
}
