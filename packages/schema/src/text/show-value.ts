const longest = 60;

/** A value as a message quotes it: JSON, cut where it gets long. */
export function showValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return clip(JSON.stringify(value));
    case "number":
    case "boolean":
      return String(value);
    case "undefined":
      return "nothing";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? "a list" : "a set of options";
    default:
      return `a ${typeof value}`;
  }
}

function clip(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 2).replace(/\\[^"]*$/, "")}…"`;
}
