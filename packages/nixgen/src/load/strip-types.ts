import type { SourceEdits } from "./source-edits.js";
import { childrenOf, isNode, type SyntaxNode } from "./syntax-node.js";

/** What a walk through the code of a module finds out. */
export interface Found {
  /** Names that stand for a value somewhere, with some that only look so. */
  readonly values: Set<string>;
  /** Names of which code changes the value. */
  readonly assigned: Set<string>;
  /** Names of types that the module declares. */
  readonly types: Set<string>;
  readonly dynamicImports: Set<string>;
  /** Whether something stands there of which this does not know what it is without its types. */
  refused: boolean;
}

interface Stripping {
  readonly text: string;
  readonly edits: SourceEdits;
  readonly found: Found;
  /** The object that stands for `import()` and `import.meta`. */
  readonly helper: string;
}

const typeStatements = new Set([
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSDeclareFunction",
]);
/** On a member of a class these are TypeScript, and some of them are code. */
const memberFlags = [
  "accessibility",
  "abstract",
  "override",
  "readonly",
  "declare",
  "optional",
  "definite",
];
/** What only CommonJS modules have; `this` is a parameter that is none. */
const refusedNames = new Set(["require", "module", "exports", "eval", "this"]);
const metaProperties = new Set(["url", "filename", "dirname"]);
/** These bind tighter than `as`: without it, they would take another operand. */
const arithmetic = new Set(["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>"]);

/** Whether a statement is about types only. */
export function isTypeStatement({ type, declare }: SyntaxNode): boolean {
  return typeStatements.has(type) || (declare === true && type.endsWith("Declaration"));
}

/**
 * Takes the types out of statements, puts the helper in place of `import()` and `import.meta`, and
 * finds what names are used.
 */
export function stripTypes(
  statements: readonly SyntaxNode[],
  { text, edits, found, helper }: Stripping,
): void {
  /** Where a line may follow that would go on with the expression, were it not for a type. */
  const ends = new Set<number>();
  visitStatements(statements);

  function visitStatements(nodes: readonly SyntaxNode[]): void {
    for (const node of nodes) {
      ends.add(node.end);
      visit(node);
    }
  }

  function visitAll(value: unknown): void {
    if (Array.isArray(value)) for (const one of value) visitAll(one);
    else if (isNode(value)) visit(value);
  }

  function visitChildren(node: SyntaxNode, except?: string): void {
    for (const [key, value] of childrenOf(node)) if (key !== except) visitAll(value);
  }

  function visit(node: SyntaxNode): void {
    refuseIf(Array.isArray(node.decorators) && node.decorators.length > 0);
    if (isTypeStatement(node)) {
      if (isNode(node.id)) found.types.add(String(node.id.name));
      edits.blank(node.start, node.end, ";");
      return;
    }
    switch (node.type) {
      case "BlockStatement":
      case "StaticBlock":
        visitStatements(node.body as readonly SyntaxNode[]);
        break;
      case "SwitchCase":
        visitAll(node.test);
        visitStatements(node.consequent as readonly SyntaxNode[]);
        break;
      case "LabeledStatement":
        visitAll(node.body);
        break;
      case "BreakStatement":
      case "ContinueStatement":
        break;
      case "Identifier":
        visitIdentifier(node, node.optional === true);
        break;
      case "VariableDeclarator":
        if (node.definite === true) visitIdentifier(node.id as SyntaxNode, true);
        else visitChildren(node);
        break;
      case "ObjectPattern":
      case "ArrayPattern":
        refuseIf(node.optional === true);
        visitChildren(node);
        break;
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
        visitAll(node.expression);
        blankType((node.expression as SyntaxNode).end, node.end);
        break;
      case "TSTypeAnnotation":
      case "TSTypeParameterInstantiation":
      case "TSTypeParameterDeclaration":
        blankType(node.start, node.end);
        break;
      case "ArrowFunctionExpression":
        // What is in front of the arrow has to stand in its line.
        refuseIf(holdsBreak(node.returnType) || holdsBreak(node.typeParameters));
        visitChildren(node);
        break;
      case "BinaryExpression":
        refuseIf(arithmetic.has(String(node.operator)) && /^TS[AS]/.test(typeOf(node.left)));
        visitChildren(node);
        break;
      case "AssignmentExpression":
        noteAssigned(node.left);
        visitChildren(node);
        break;
      case "UpdateExpression":
        noteAssigned(node.argument);
        visitChildren(node);
        break;
      case "ForInStatement":
      case "ForOfStatement":
        noteAssigned(node.left);
        visitChildren(node);
        break;
      case "MemberExpression":
      case "OptionalMemberExpression":
        visitMember(node);
        break;
      case "ClassProperty":
      case "ClassPrivateProperty":
        // What becomes of a property that is only declared is TypeScript's own.
        refuseIf(!isNode(node.value));
        ends.add(node.end);
        visitProperty(node);
        break;
      case "ObjectProperty":
      case "ObjectMethod":
      case "ClassMethod":
      case "ClassPrivateMethod":
        visitProperty(node);
        break;
      case "ClassDeclaration":
      case "ClassExpression":
        refuseIf(node.abstract === true || Array.isArray(node.implements));
        visitChildren(node);
        break;
      case "ImportExpression":
        visitDynamicImport(node);
        break;
      case "MetaProperty":
        refuseIf(isImportMeta(node));
        break;
      default:
        refuseIf(/^(?:TS|ClassAccessor)/.test(node.type));
        visitChildren(node);
    }
  }

  function refuseIf(condition: boolean): void {
    if (condition) found.refused = true;
  }

  function blankType(start: number, end: number): void {
    edits.blank(start, end, "", ends.has(end) ? ";" : "");
  }

  function visitIdentifier(node: SyntaxNode, isMarked: boolean): void {
    const name = String(node.name);
    found.values.add(name);
    refuseIf(refusedNames.has(name));
    if (!isMarked && !isNode(node.typeAnnotation)) return;
    const end = node.start + name.length;
    // With an escape, the name is longer than it seems.
    refuseIf(text.slice(node.start, end) !== name);
    blankType(end, node.end);
  }

  function visitProperty(node: SyntaxNode): void {
    refuseIf(memberFlags.some((flag) => Boolean(node[flag])));
    visitChildren(node, node.computed === true ? undefined : "key");
  }

  function visitMember(node: SyntaxNode): void {
    const object = node.object as SyntaxNode;
    const property = node.property as SyntaxNode;
    if (isImportMeta(object)) {
      refuseIf(node.computed === true || !metaProperties.has(String(property.name)));
      const { start, end } = object;
      edits.replace(start, end, `${helper}.m`.padEnd(end - start));
      return;
    }
    visit(object);
    if (node.computed === true) visit(property);
  }

  function visitDynamicImport(node: SyntaxNode): void {
    const source = node.source as SyntaxNode;
    refuseIf(source.type !== "StringLiteral" || isNode(node.options));
    found.dynamicImports.add(String(source.value));
    const keyword = "import".length;
    edits.replace(node.start, node.start + keyword, `${helper}.i`.padEnd(keyword));
  }

  function noteAssigned(target: unknown): void {
    if (Array.isArray(target)) for (const one of target) noteAssigned(one);
    if (!isNode(target) || target.type === "VariableDeclaration") return;
    if (target.type === "Identifier") found.assigned.add(String(target.name));
    for (const [, value] of childrenOf(target)) noteAssigned(value);
  }

  function holdsBreak(node: unknown): boolean {
    return isNode(node) && /[\r\n\u2028\u2029]/.test(text.slice(node.start, node.end));
  }
}

function typeOf(node: unknown): string {
  return isNode(node) ? node.type : "";
}

function isImportMeta(node: SyntaxNode): boolean {
  return node.type === "MetaProperty" && isNode(node.meta) && node.meta.name === "import";
}
