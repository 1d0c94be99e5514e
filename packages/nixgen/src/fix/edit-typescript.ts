import { createRequire } from "node:module";
import type { Edit, Path } from "@nixgen/schema";
import type { Expression, ObjectLiteralExpression, Node as SyntaxNode } from "ts-morph";
import { configLiteral, literalAt } from "../load/locate-typescript.js";
import { splice } from "./splice.js";

/**
 * Makes one change in a TypeScript config where the value, or the object that is to hold it, is a
 * literal; undefined where it is computed.
 */
export function editTypeScript(text: string, edit: Edit): string | undefined {
  const { Node, Project } = createRequire(import.meta.url)(
    "#ts-morph",
  ) as typeof import("ts-morph");
  const project = new Project({ useInMemoryFileSystem: true });
  const root = configLiteral(project.createSourceFile("/config.ts", text));
  if (root === undefined) return undefined;
  return edit.kind === "set" ? set(root, edit.path, edit.value) : remove(root, edit.path);

  function set(root: Expression, path: Path, value: unknown): string | undefined {
    const found = literalAt(root, path);
    switch (found.kind) {
      case "value":
        return isLiteral(found.node)
          ? splice(text, found.node.getStart(), found.node.getEnd(), literalText(value))
          : undefined;
      case "object": {
        const [key, ...inner] = found.rest;
        if (key === undefined || found.rest.some((step) => typeof step === "number")) {
          return undefined;
        }
        const nested = inner.reduceRight<unknown>((held, step) => ({ [step]: held }), value);
        return insertProperty(
          text,
          found.object,
          `${propertyName(String(key))}: ${literalText(nested)}`,
        );
      }
      case "computed":
        return undefined;
    }
  }

  function remove(root: Expression, path: Path): string | undefined {
    const found = literalAt(root, path);
    const property = found.kind === "value" ? found.node.getParent() : undefined;
    return property !== undefined && Node.isPropertyAssignment(property)
      ? removeProperty(text, property)
      : undefined;
  }

  function isLiteral(node: SyntaxNode): boolean {
    return (
      Node.isStringLiteral(node) ||
      Node.isNoSubstitutionTemplateLiteral(node) ||
      Node.isNumericLiteral(node) ||
      Node.isTrueLiteral(node) ||
      Node.isFalseLiteral(node) ||
      Node.isNullLiteral(node) ||
      Node.isArrayLiteralExpression(node)
    );
  }
}

/** In front of the others: on their line, or on one of its own if they have such. */
function insertProperty(text: string, object: ObjectLiteralExpression, property: string): string {
  const [first] = object.getProperties();
  const start = object.getStart();
  if (first === undefined) return splice(text, start, object.getEnd(), `{ ${property} }`);
  const before = text.slice(start + 1, first.getStart());
  const indent = /\n([ \t]*)(?=\S)/.exec(text.slice(start + 1, first.getStart() + 1))?.[1];
  return before.includes("\n") && indent !== undefined
    ? splice(text, start + 1, start + 1, `\n${indent}${property},`)
    : splice(text, first.getStart(), first.getStart(), `${property}, `);
}

/** With its comma, and with its whole line where it has one of its own. */
function removeProperty(text: string, property: SyntaxNode): string {
  const start = property.getStart();
  const comma = /^\s*,/.exec(text.slice(property.getEnd()))?.[0].length;
  const end = property.getEnd() + (comma ?? 0);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const behind = /^[ \t]*(?:\/\/[^\n]*|\/\*[^\n]*\*\/[ \t]*)?\n/.exec(text.slice(end));
  if (text.slice(lineStart, start).trim() === "" && behind !== null) {
    return splice(text, lineStart, end + behind[0].length, "");
  }
  if (comma !== undefined) {
    return splice(text, start, end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0), "");
  }
  const before = /,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return splice(text, start - before, end, "");
}

function literalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, held]) => `${propertyName(key)}: ${literalText(held)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
