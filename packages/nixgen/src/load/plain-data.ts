import { type Diagnostic, type Path, showPath } from "@nixgen/schema";
import { limits, shown } from "./limits.js";
import { fileError } from "./load-catalogue.js";

/** Finds what a program can put into a value, but no file of data can. */
export function findForeignValues(root: unknown): Diagnostic[] {
  const found: Diagnostic[] = [];
  /** What an object holds with itself, wherever it stands. */
  const done = new Map<object, number>();
  const values = visit(root, [], new Set());
  if (values > limits.values) report([], `holds more than ${shown(limits.values)} values`);
  return found;

  function visit(value: unknown, path: Path, enclosing: ReadonlySet<object>): number {
    const what = foreign(value);
    if (what !== undefined) report(path, what);
    if (what !== undefined || typeof value !== "object" || value === null) return 1;
    const known = done.get(value);
    if (enclosing.has(value)) {
      report(path, "contains itself");
    } else if (path.length > limits.levels) {
      report(path, `nests more than ${limits.levels} levels`);
    } else if (known !== undefined) {
      return known;
    } else {
      const around = new Set(enclosing).add(value);
      let values = 1;
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++) {
          if (index in value) values += visit(value[index], [...path, index], around);
          else report([...path, index], "is a hole in a list");
        }
      } else {
        for (const [key, item] of Object.entries(value)) {
          values += visit(item, [...path, key], around);
        }
      }
      done.set(value, values);
      return values;
    }
    return 1;
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
    case "string":
      return value.length > limits.characters
        ? `is a text of more than ${shown(limits.characters)} characters`
        : undefined;
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
