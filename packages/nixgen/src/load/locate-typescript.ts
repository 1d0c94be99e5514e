import { createRequire } from "node:module";
import type { Path, Span } from "@nixgen/schema";
import type { Expression, ObjectLiteralExpression, SourceFile, Node as SyntaxNode } from "ts-morph";
import { lineIndex, spanOf } from "./line-index.js";

/** The compiler takes a quarter of a second to load, so it waits for the first position asked for. */
function compiler(): typeof import("ts-morph") {
  return createRequire(import.meta.url)("#ts-morph");
}

/**
 * Finds where in a TypeScript config a value stands: through `defineConfig(…)`, `as` and
 * `satisfies`, constants of the same file, spreads and shorthands. What is computed elsewhere is
 * found at the expression that brings it in.
 */
export function locateInTypeScript(file: string, text: string): (path: Path, part?: "key") => Span {
  const { Project } = compiler();
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { allowJs: true } });
  const source = project.createSourceFile(
    file.endsWith("s") ? `/config${extension(file)}` : "/config.ts",
    text,
  );
  const index = lineIndex(text);
  const root = defaultExport(source);
  return (path, part) => {
    const node = root === undefined ? source : placeOf(root, path, part);
    return spanOf(file, index, { start: node.getStart(), end: shortEnd(node) });
  };
}

function extension(file: string): string {
  return /\.[cm]?[jt]s$/.exec(file)?.[0] ?? ".ts";
}

/** A node that spans lines is shown by its first word. */
function shortEnd(node: SyntaxNode): number {
  const start = node.getStart();
  const [first = ""] = node.getText().split("\n");
  return node.getText().includes("\n")
    ? start + Math.max(1, /^\S*/.exec(first)?.[0].length ?? 1)
    : node.getEnd();
}

function defaultExport(source: SourceFile): Expression | undefined {
  const assignment = source.getExportAssignment((one) => !one.isExportEquals());
  return assignment && settled(assignment.getExpression());
}

/** The object literal, or whatever else it is, that a config file exports. */
export function configLiteral(source: SourceFile): Expression | undefined {
  return defaultExport(source);
}

/** What stands at a path of a config that is written as literals. */
export type LiteralAt =
  | { readonly kind: "value"; readonly node: Expression }
  /** An object in which the rest of the path is missing. */
  | { readonly kind: "object"; readonly object: ObjectLiteralExpression; readonly rest: Path }
  | { readonly kind: "computed" };

/** Follows a path through literals, as far as they go. */
export function literalAt(root: Expression, path: Path): LiteralAt {
  const { Node } = compiler();
  let node = root;
  for (const [index, step] of path.entries()) {
    const value = settled(node);
    const found = child(value, step);
    if (found?.value !== undefined) {
      node = found.value;
    } else if (Node.isObjectLiteralExpression(value) && isWrittenOut(value)) {
      return { kind: "object", object: value, rest: path.slice(index) };
    } else {
      return { kind: "computed" };
    }
  }
  return { kind: "value", node };
}

function isWrittenOut(object: ObjectLiteralExpression): boolean {
  const { Node } = compiler();
  return !object.getProperties().some(Node.isSpreadAssignment);
}

/** The node that a diagnostic about the path points to; see `rangeOf` for which that is. */
function placeOf(root: Expression, path: Path, part?: "key"): SyntaxNode {
  let value: Expression | undefined = root;
  let place: SyntaxNode = root;
  for (const [index, step] of path.entries()) {
    const isKey = part === "key" && index === path.length - 1;
    const found: Found | undefined = value && child(value, step);
    if (found === undefined) return place;
    value = found.value && settled(found.value);
    place = value === undefined || isKey || isCompound(value) ? found.name : value;
  }
  return place;
}

interface Found {
  /** The property's name, or the list's item. */
  readonly name: SyntaxNode;
  readonly value: Expression | undefined;
}

function child(value: Expression, step: string | number): Found | undefined {
  const { Node } = compiler();
  if (Node.isArrayLiteralExpression(value)) {
    const item = value.getElements()[Number(step)];
    return item === undefined || value.getElements().some(Node.isSpreadElement)
      ? undefined
      : { name: item, value: item };
  }
  return Node.isObjectLiteralExpression(value) ? property(value, String(step)) : undefined;
}

/** The last property of a name counts; a spread in front of it is looked into. */
function property(object: ObjectLiteralExpression, name: string): Found | undefined {
  const { Node } = compiler();
  for (const member of object.getProperties().toReversed()) {
    if (Node.isSpreadAssignment(member)) {
      const spread = settled(member.getExpression());
      const found = Node.isObjectLiteralExpression(spread) ? property(spread, name) : undefined;
      if (found !== undefined) return found;
    } else if (Node.isPropertyAssignment(member) && nameOf(member.getNameNode()) === name) {
      return { name: member.getNameNode(), value: member.getInitializer() };
    } else if (Node.isShorthandPropertyAssignment(member) && member.getName() === name) {
      return { name: member.getNameNode(), value: member.getNameNode() };
    }
  }
  return undefined;
}

function nameOf(node: SyntaxNode): string | undefined {
  const { Node } = compiler();
  if (Node.isIdentifier(node)) return node.getText();
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node))
    return node.getLiteralValue();
  if (Node.isNumericLiteral(node)) return String(node.getLiteralValue());
  if (!Node.isComputedPropertyName(node)) return undefined;
  const computed = settled(node.getExpression());
  return Node.isComputedPropertyName(computed) ? undefined : nameOf(computed);
}

/** Looks through what leaves a value as it is, and through constants of the file. */
function settled(expression: Expression): Expression {
  const { Node } = compiler();
  if (
    Node.isAsExpression(expression) ||
    Node.isSatisfiesExpression(expression) ||
    Node.isParenthesizedExpression(expression) ||
    Node.isNonNullExpression(expression)
  ) {
    return settled(expression.getExpression());
  }
  if (
    Node.isCallExpression(expression) &&
    expression.getExpression().getText() === "defineConfig"
  ) {
    const [argument] = expression.getArguments();
    return Node.isExpression(argument) ? settled(argument) : expression;
  }
  if (Node.isIdentifier(expression)) {
    const declaration = expression.getSourceFile().getVariableDeclaration(expression.getText());
    const initializer = declaration?.getInitializer();
    // A constant that is made of itself would never end.
    if (initializer !== undefined && !initializer.getText().includes(expression.getText())) {
      return settled(initializer);
    }
  }
  return expression;
}

function isCompound(value: Expression): boolean {
  const { Node } = compiler();
  return Node.isObjectLiteralExpression(value) || Node.isArrayLiteralExpression(value);
}
