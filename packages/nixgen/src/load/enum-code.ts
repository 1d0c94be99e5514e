import { isNode, type SyntaxNode } from "./syntax-node.js";

/** The code of an enum whose members are written out; nothing where one has to be computed. */
export function enumCode(node: SyntaxNode): string | undefined {
  const assignments: string[] = [];
  let next: number | undefined = 0;
  for (const { id, initializer } of node.members as readonly SyntaxNode[]) {
    const key = JSON.stringify(isNode(id) ? (id.name ?? id.value) : undefined);
    const value: unknown = isNode(initializer) ? literal(initializer) : next;
    if (typeof value === "string") {
      assignments.push(`E[${key}]=${JSON.stringify(value)}`);
      next = undefined;
    } else if (typeof value === "number") {
      assignments.push(`E[E[${key}]=${value}]=${key}`);
      next = value + 1;
    } else {
      return undefined;
    }
  }
  return `((E)=>{${assignments.join(";")};return E})({})`;
}

function literal({ type, value, operator, argument }: SyntaxNode): unknown {
  if (type === "StringLiteral" || type === "NumericLiteral") return value;
  if (type !== "UnaryExpression" || operator !== "-" || !isNode(argument)) return undefined;
  const positive = literal(argument);
  return typeof positive === "number" ? -positive : undefined;
}
