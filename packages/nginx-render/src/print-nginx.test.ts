import { expect, it } from "vitest";
import type { NginxNode } from "./nginx-node.js";
import { printNginx } from "./print-nginx.js";

const path = ["a"];
const directive = (...words: string[]): NginxNode => ({ kind: "directive", words });
const block = (words: string, children: readonly NginxNode[], comment?: string): NginxNode => ({
  kind: "block",
  words: [words],
  children,
  ...(comment === undefined ? {} : { comment }),
});
const verbatim = (text: string): NginxNode => ({ kind: "verbatim", text, path });

function printed(...nodes: readonly NginxNode[]): string[] {
  return printNginx(nodes).map(({ text }) => text);
}

it("keeps blocks apart, and nothing else", () => {
  const nodes = [
    directive("a", "b"),
    directive("c"),
    block("server", [block("location", [directive("d")]), directive("e")], "said\nabove"),
    directive("f"),
  ];
  expect(printed(...nodes)).toEqual([
    "a b;",
    "c;",
    "",
    "# said above",
    "server {",
    "  location {",
    "    d;",
    "  }",
    "",
    "  e;",
    "}",
    "",
    "f;",
  ]);
});

it.each<[string, string, string[]]>([
  ["moves lines together", "    if ($a) {\n      b;\n    }\n", ["  if ($a) {", "    b;", "  }"]],
  ["moves them by the one that stands out most", "  a\n b;", ["   a", "  b;"]],
  ["keeps blank lines bare", "a;\n   \n\nb;", ["  a;", "", "", "  b;"]],
  ["leaves lines that begin within quotes", "  a 'b\n c';\n  d;", ["  a 'b", " c';", "  d;"]],
  ["leaves lines that begin within a word", "  a b\\\nc d;", ["  a b\\", "c d;"]],
  ["moves a comment", "  # a 'b\n  c;", ["  # a 'b", "  c;"]],
  ["knows what is blank to nginx", "a\n\u00a0\n;\u00a0;\n", ["  a", "  \u00a0", "  ;\u00a0;"]],
])("%s of the user", (_, text, lines) => {
  expect(printed(block("x", [verbatim(text)]))).toEqual(["x {", ...lines, "}"]);
});

it("says of every line where it comes from", () => {
  const nodes: readonly NginxNode[] = [
    { kind: "comment", text: "c", path },
    { kind: "block", words: ["b"], children: [verbatim("x;\ny;"), directive("z")], path: ["b"] },
  ];
  expect(printNginx(nodes)).toEqual([
    { text: "# c", path },
    { text: "" },
    { text: "b {", path: ["b"] },
    { text: "  x;", path },
    { text: "  y;", path },
    { text: "  z;" },
    { text: "}", path: ["b"] },
  ]);
});

it("keeps comments shorter than nginx's buffer", () => {
  const [line = ""] = printed({ kind: "comment", text: "a".repeat(5000) });
  expect(line.length).toBeLessThan(1000);
});
