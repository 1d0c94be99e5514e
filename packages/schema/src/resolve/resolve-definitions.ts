import type { Path } from "../diagnostic.js";
import type { Definitions, OptionValue } from "../model/definitions.js";
import { suppressionsKey } from "../options/suppressions-key.js";
import { isPlainObject, valueAt } from "../parse/value-at.js";

/**
 * The options as the user set them, defaults left to the platform. A reference to a frontend
 * becomes its URL, which `urlOf` knows by the path of the option. What needs no change is not
 * copied.
 */
export function resolveDefinitions(
  given: unknown,
  urlOf: (path: Path) => string | undefined,
): Definitions {
  const tree = valueAt(given, ["flyingcircus"]);
  /** Where the visit is. */
  const path: (string | number)[] = ["flyingcircus"];
  return isPlainObject(tree) ? { flyingcircus: resolveSet(tree) } : {};

  function resolveSet(set: Record<string, unknown>): OptionSet {
    let isChanged = false;
    const resolved: Record<string, OptionValue> = {};
    for (const name in set) {
      const value = set[name];
      if (value !== undefined && name !== suppressionsKey) {
        const option = step(name, value);
        resolved[name] = option;
        isChanged ||= option !== value;
      } else {
        isChanged = true;
      }
    }
    return isChanged ? resolved : (set as OptionSet);
  }

  function step(key: string | number, value: unknown): OptionValue {
    if (typeof value !== "object") return resolveScalar(value);
    path.push(key);
    const resolved = resolveValue(value);
    path.pop();
    return resolved;
  }

  function resolveValue(value: object | null): OptionValue {
    if (isPlainObject(value)) {
      return isProxyPass(path) ? (urlOf([...path]) ?? null) : resolveSet(value);
    }
    if (!Array.isArray(value)) return null;
    const resolved = value.map((item, index) => step(index, item));
    return resolved.some((item, index) => item !== value[index]) ? resolved : value;
  }
}

type OptionSet = { readonly [name: string]: OptionValue };

function resolveScalar(value: unknown): OptionValue {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    default:
      return null;
  }
}

/** Whether a path ends as `locations.<match>.proxyPass` does. */
function isProxyPass(path: Path): boolean {
  return path.length === 8 && path.at(-1) === "proxyPass" && path.at(-3) === "locations";
}
