/** A node of Babel's syntax tree, as far as taking types out of it needs to know. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** What may hold further nodes. */
export function childrenOf(node: SyntaxNode): [string, unknown][] {
  return Object.entries(node).filter(
    ([key, value]) =>
      typeof value === "object" && value !== null && key !== "loc" && key !== "extra",
  );
}
