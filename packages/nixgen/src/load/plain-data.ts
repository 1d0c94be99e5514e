import { type Diagnostic, type Path, showPath } from "@nixgen/schema";
import { fileError } from "./load-catalogue.js";

/** Deeper than any option stands. */
const deepest = 100;

/** Finds what a program can put into a value, but no file of data can. */
export function findForeignValues(root: unknown): Diagnostic[] {
  const found: Diagnostic[] = [];
  const done = new Set<object>();
  visit(root, [], new Set());
  return found;

  function visit(value: unknown, path: Path, enclosing: ReadonlySet<object>): void {
    const what = foreign(value);
    if (what !== undefined) report(path, what);
    if (what !== undefined || typeof value !== "object" || value === null) return;
    if (enclosing.has(value)) {
      report(path, "contains itself");
    } else if (path.length > deepest) {
      report(path, `nests more than ${deepest} levels`);
    } else if (!done.has(value)) {
      const around = new Set(enclosing).add(value);
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++) {
          if (index in value) visit(value[index], [...path, index], around);
          else report([...path, index], "is a hole in a list");
        }
      } else {
        for (const [key, item] of Object.entries(value)) visit(item, [...path, key], around);
      }
      done.add(value);
    }
  }

  function report(path: Path, what: string): void {
    const name = path.length === 0 ? "The config" : showPath(path);
    found.push(
      fileError("config/not-plain", `${name} ${what}, but a config is plain data.`, { path }),
    );
  }
}

/** What is foreign about a value itself, whatever it holds. */
function foreign(value: unknown): string | undefined {
  switch (typeof value) {
    case "function":
      return "is a function";
    case "symbol":
      return "is a symbol";
    case "bigint":
      return "is a bigint";
    case "object":
      return value === null || Array.isArray(value) ? undefined : foreignObject(value);
    default:
      return undefined;
  }
}

function foreignObject(value: object): string | undefined {
  if (value instanceof Promise) return "is a promise";
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) {
    return Object.getOwnPropertySymbols(value).length > 0 ? "has a symbol for a key" : undefined;
  }
  // Objects of another realm have another Object.prototype, which is the end of their chain too.
  if (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null) {
    if (Object.hasOwn(prototype, "hasOwnProperty")) return undefined;
  }
  const maker: unknown = value.constructor;
  const name = typeof maker === "function" && maker !== Object ? maker.name : "";
  return name === "" ? "has a prototype of its own" : `is of the class ${name}`;
}
