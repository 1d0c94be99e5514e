import { type Path, readNginxStatements } from "@nixgen/schema";
import type { NginxNode } from "./nginx-node.js";

/** A line of the file, and the place in the user's config that it comes from. */
export interface NginxLine {
  readonly text: string;
  /** Absent for what the platform adds by itself. */
  readonly path?: Path;
}

/** Lays nodes out: two spaces for each level, a blank line on both sides of every block. */
export function printNginx(nodes: readonly NginxNode[], indent = ""): readonly NginxLine[] {
  return nodes.flatMap((node, index) => {
    const previous = nodes[index - 1];
    const apart = previous !== undefined && (node.kind === "block" || previous.kind === "block");
    return [...(apart ? [{ text: "" }] : []), ...printNode(node, indent)];
  });
}

function printNode(node: NginxNode, indent: string): readonly NginxLine[] {
  const source = node.path === undefined ? {} : { path: node.path };
  switch (node.kind) {
    case "directive":
      return [{ text: `${indent}${node.words.join(" ")};`, ...source }];
    case "comment":
      return [{ text: `${indent}${comment(node.text)}`, ...source }];
    case "verbatim":
      return indented(node.text, indent).map((text) => ({ text, ...source }));
    case "block":
      return [
        ...(node.comment === undefined
          ? []
          : [{ text: `${indent}${comment(node.comment)}`, ...source }]),
        { text: `${indent}${node.words.join(" ")} {`, ...source },
        ...printNginx(node.children, `${indent}  `),
        { text: `${indent}}`, ...source },
      ];
    default:
      return node satisfies never;
  }
}

/** nginx refuses comments of more than about 4,000 bytes, and a line break would end one. */
function comment(text: string): string {
  return `# ${text.replace(/[\r\n]/g, " ").slice(0, 500)}`;
}

/** The lines of a text, moved to the indentation, but for those that begin within a word. */
function indented(text: string, indent: string): readonly string[] {
  const words = readNginxStatements(text).statements.flatMap((statement) => statement.words);
  let offset = 0;
  const lines = text
    .replace(/[ \t\r\n]+$/, "")
    .split("\n")
    .map((line) => {
      const start = offset;
      offset += line.length + 1;
      const withinWord = words.some((word) => word.start < start && start < word.end);
      // Not trim(): only these three are blank to nginx.
      return { line, withinWord, margin: line.search(/[^ \t\r]/) };
    });
  const movable = lines.filter(({ withinWord, margin }) => !withinWord && margin !== -1);
  const common = Math.min(...movable.map(({ margin }) => margin));
  return lines.map(({ line, withinWord, margin }) => {
    if (withinWord) return line;
    return margin === -1 ? "" : indent + line.slice(common);
  });
}
