import type { Path } from "../diagnostic.js";
import type { Definitions, OptionValue } from "../model/definitions.js";
import { suppressionsKey } from "../options/suppressions-key.js";
import { isPlainObject, valueAt } from "../parse/value-at.js";

/**
 * Copies the options as the user set them, defaults left to the platform. A reference to a
 * frontend becomes its URL, which `urlOf` knows by the path of the option.
 */
export function resolveDefinitions(
  given: unknown,
  urlOf: (path: Path) => string | undefined,
): Definitions {
  const tree = valueAt(given, ["flyingcircus"]);
  /** Where the visit is. */
  const path: (string | number)[] = ["flyingcircus"];
  return isPlainObject(tree) ? { flyingcircus: copySet(tree) } : {};

  function copySet(set: Record<string, unknown>): { [name: string]: OptionValue } {
    return Object.fromEntries(
      Object.entries(set)
        .filter(([name, value]) => value !== undefined && name !== suppressionsKey)
        .map(([name, value]) => [name, step(name, value)]),
    );
  }

  function step(key: string | number, value: unknown): OptionValue {
    path.push(key);
    const copied = copy(value);
    path.pop();
    return copied;
  }

  function copy(value: unknown): OptionValue {
    if (isPlainObject(value)) {
      return isProxyPass(path) ? (urlOf([...path]) ?? null) : copySet(value);
    }
    if (Array.isArray(value)) return value.map((item, index) => step(index, item));
    switch (typeof value) {
      case "string":
      case "number":
      case "boolean":
        return value;
      default:
        return null;
    }
  }
}

/** Whether a path ends as `locations.<match>.proxyPass` does. */
function isProxyPass(path: Path): boolean {
  return path.length === 8 && path.at(-1) === "proxyPass" && path.at(-3) === "locations";
}
