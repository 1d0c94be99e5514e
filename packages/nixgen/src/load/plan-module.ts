import { createRequire } from "node:module";
import { enumCode } from "./enum-code.js";
import type { ModuleImport, ModulePlan } from "./module-plan.js";
import { sourceEdits } from "./source-edits.js";
import { type Found, isTypeStatement, stripTypes } from "./strip-types.js";
import { childrenOf, isNode, type SyntaxNode } from "./syntax-node.js";

/**
 * Turns a module into the body of a function. No plan is made of syntax errors, of CommonJS, and
 * of what in TypeScript is more than types: namespaces, decorators, parameters that are properties.
 */
export function planModule(text: string, isTypeScript: boolean): ModulePlan | undefined {
  const helper = unusedName(text);
  // Only in a script are these comments.
  if (helper === undefined || /<!--|^\s*-->/m.test(text)) return undefined;
  const statements = parseModule(text, isTypeScript);
  if (statements === undefined) return undefined;
  const edits = sourceEdits(text);
  const found: Found = {
    values: new Set(),
    assigned: new Set(),
    types: new Set(),
    dynamicImports: new Set(),
    refused: false,
  };
  const imports: (ModuleImport & { readonly isOfNames?: boolean })[] = [];
  const exports = new Map<string, string>();
  const enums = new Set<string>();
  const code: SyntaxNode[] = [];
  if (text.startsWith("#!")) edits.replace(0, 2, "//");
  for (const statement of statements) planStatement(statement);
  stripTypes(code, { text, edits, found, helper });
  return isPlanned() ? plan(helper) : undefined;

  function planStatement(node: SyntaxNode): void {
    switch (node.type) {
      case "ImportDeclaration":
        edits.blank(node.start, node.end, ";");
        planImport(node);
        break;
      case "ExportAllDeclaration":
        edits.blank(node.start, node.end, ";");
        if (node.exportKind !== "type") {
          imports.push({ specifier: specifierOf(node), locals: [], reexports: [], all: true });
        }
        break;
      case "ExportDefaultDeclaration":
        planDefault(node, node.declaration as SyntaxNode);
        break;
      case "ExportNamedDeclaration":
        if (isNode(node.declaration)) planExported(node, node.declaration);
        else planNames(node);
        break;
      case "TSEnumDeclaration":
        if (isTypeStatement(node)) code.push(node);
        else planEnum(node, node.start);
        break;
      default:
        code.push(node);
    }
  }

  function planImport(node: SyntaxNode): void {
    const specifiers = node.specifiers as readonly SyntaxNode[];
    const isType = (one: SyntaxNode) => node.importKind === "type" || one.importKind === "type";
    const local = (one: SyntaxNode) => nameOf(one.local);
    for (const one of specifiers.filter(isType)) found.types.add(local(one));
    if (node.importKind === "type") return;
    imports.push({
      specifier: specifierOf(node),
      locals: specifiers
        .filter((one) => !isType(one))
        .map((one) => [importedName(one), local(one)] as const),
      reexports: [],
      all: false,
      isOfNames: specifiers.length > 0,
    });
  }

  /** Names, with or without the module from which they come. */
  function planNames(node: SyntaxNode): void {
    edits.blank(node.start, node.end, ";");
    const specifiers = node.specifiers as readonly SyntaxNode[];
    const values = specifiers.filter((one) => one.exportKind !== "type");
    const isOfTypes = values.length === 0 && specifiers.length > 0;
    if (node.exportKind === "type" || isOfTypes) return;
    if (!isNode(node.source)) {
      for (const one of values) exports.set(nameOf(one.exported), nameOf(one.local));
      return;
    }
    imports.push({
      specifier: specifierOf(node),
      locals: [],
      reexports: values.map((one) => [
        one.type === "ExportNamespaceSpecifier" ? "*" : nameOf(one.local),
        nameOf(one.exported),
      ]),
      all: false,
    });
  }

  function planExported(node: SyntaxNode, declaration: SyntaxNode): void {
    if (isTypeStatement(declaration)) {
      if (isNode(declaration.id)) found.types.add(nameOf(declaration.id));
      edits.blank(node.start, node.end, ";");
      return;
    }
    for (const name of declaredNames(declaration)) exports.set(name, name);
    if (declaration.type === "TSEnumDeclaration") {
      planEnum(declaration, node.start);
    } else {
      edits.blank(node.start, declaration.start);
      code.push(declaration);
    }
  }

  function planDefault(node: SyntaxNode, declaration: SyntaxNode): void {
    if (isTypeStatement(declaration)) {
      edits.blank(node.start, node.end, ";");
      return;
    }
    code.push(declaration);
    const isDeclaration = /^(?:Function|Class)Declaration$/.test(declaration.type);
    if (isDeclaration && isNode(declaration.id)) {
      exports.set("default", nameOf(declaration.id));
      edits.blank(node.start, declaration.start);
      return;
    }
    exports.set("default", `${helper}.d`);
    edits.blank(node.start, declaration.start, `${helper}.d=`);
    // As an expression it would go on in the next line.
    if (isDeclaration) edits.replace(node.end, node.end, ";");
  }

  function planEnum(node: SyntaxNode, start: number): void {
    const name = nameOf(node.id);
    const value = enumCode(node);
    // Several enums of a name are one.
    if (value === undefined || enums.has(name)) found.refused = true;
    enums.add(name);
    found.values.add(name);
    const breaks = text.slice(start, node.end).replace(/[^\r\n\u2028\u2029]/g, "");
    edits.replace(start, node.end, `var ${name}=${value}${breaks};`);
  }

  function isPlanned(): boolean {
    const isModule = statements?.some(({ type }) => /^(?:Import|Export)/.test(type));
    // An import is constant, and an export is what its module makes of it at any time.
    const fixed = [
      ...imports.flatMap(({ locals }) => locals.map(([, local]) => local)),
      ...exports.values(),
    ];
    return (
      !found.refused &&
      (isTypeScript || isModule === true) &&
      !fixed.some((name) => found.assigned.has(name))
    );
  }

  function plan(name: string): ModulePlan {
    const exported = new Set(exports.values());
    const isUsed = (local: string) => found.values.has(local) || exported.has(local);
    return {
      code: edits.apply(),
      helper: name,
      imports: imports.flatMap(({ isOfNames, ...one }) => {
        const locals = one.locals.filter(([, local]) => !isTypeScript || isUsed(local));
        // What is imported only for types is not imported.
        return isTypeScript && isOfNames === true && locals.length === 0
          ? []
          : [{ ...one, locals }];
      }),
      dynamicImports: [...found.dynamicImports],
      exports: [...exports].filter(
        ([, local]) => found.values.has(local) || !found.types.has(local),
      ),
    };
  }
}

function parseModule(text: string, isTypeScript: boolean): readonly SyntaxNode[] | undefined {
  const { parse } = createRequire(import.meta.url)(
    "#babel-parser",
  ) as typeof import("@babel/parser");
  try {
    const { program } = parse(text, {
      sourceType: "module",
      plugins: isTypeScript ? ["typescript"] : [],
      createParenthesizedExpressions: true,
      createImportExpressions: true,
      attachComment: false,
    });
    return program.body as unknown as readonly SyntaxNode[];
  } catch {
    return undefined;
  }
}

/** A name that does not stand in the text, short enough to stand in place of `import`. */
function unusedName(text: string): string | undefined {
  const digits = Array.from({ length: 10 }, (_, digit) => String(digit));
  const names = ["_", "$"].flatMap((sign) => [sign, ...digits.map((digit) => sign + digit)]);
  return names.find((name) => !text.includes(name));
}

function specifierOf({ source }: SyntaxNode): string {
  return isNode(source) ? String(source.value) : "";
}

function importedName(specifier: SyntaxNode): string {
  switch (specifier.type) {
    case "ImportDefaultSpecifier":
      return "default";
    case "ImportNamespaceSpecifier":
      return "*";
    default:
      return nameOf(specifier.imported);
  }
}

/** Names of modules' exports may be texts. */
function nameOf(node: unknown): string {
  return isNode(node) ? String(node.name ?? node.value) : "";
}

/** What a statement declares; names within patterns and what looks like one. */
function declaredNames(declaration: SyntaxNode): string[] {
  if (declaration.type !== "VariableDeclaration") return [nameOf(declaration.id)];
  return (declaration.declarations as readonly SyntaxNode[]).flatMap(({ id }) => boundNames(id));
}

function boundNames(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case "Identifier":
      return [nameOf(pattern)];
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "ObjectProperty":
      return boundNames(pattern.value);
    case "RestElement":
      return boundNames(pattern.argument);
    default:
      return childrenOf(pattern).flatMap(([, value]) =>
        Array.isArray(value) ? value.flatMap(boundNames) : [],
      );
  }
}
