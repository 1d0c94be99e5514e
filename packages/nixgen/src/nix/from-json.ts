import {
  attributeSet,
  binding,
  boolean,
  list,
  nullLiteral,
  number,
  string,
  type Value,
} from "./expression.js";

/** Plain data as JSON has it. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** The Nix value that equals plain data; keys stay in the order in which JavaScript lists them. */
export function fromJson(json: JsonValue): Value {
  switch (typeof json) {
    case "string":
      return string(json);
    case "number":
      return number(json);
    case "boolean":
      return boolean(json);
    default:
      return fromStructure(json);
  }
}

function fromStructure(json: Extract<JsonValue, object> | null): Value {
  if (json === null) return nullLiteral;
  if (isList(json)) return list(json.map(fromJson));
  return attributeSet(
    Object.entries(json).map(([name, value]) => binding([name], fromJson(value))),
  );
}

// Array.isArray alone does not narrow a readonly array.
function isList(json: Extract<JsonValue, object>): json is readonly JsonValue[] {
  return Array.isArray(json);
}
