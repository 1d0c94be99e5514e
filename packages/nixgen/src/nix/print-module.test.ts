import { describe, expect, test } from "vitest";
import {
  attributeSet,
  type Binding,
  binding,
  boolean,
  type Expression,
  list,
  mkAfter,
  mkForce,
  number,
  string,
  type Value,
} from "./expression.js";
import { fromJson } from "./from-json.js";
import { printModule } from "./print-module.js";

/** The lines of a binding within a module, without their indentation by two. */
function bound(...bindings: Binding[]): string[] {
  const lines = printModule(attributeSet(bindings), "indented").split("\n");
  return lines.slice(2, -2).map((line) => line.slice(2));
}

const x = (count: number) => "x".repeat(count);

describe("the layout of a binding", () => {
  const cases: [name: string, expression: Expression, lines: string[]][] = [
    ["a", fromJson([]), ["a = [ ];"]],
    ["a", fromJson({}), ["a = { };"]],
    ["a", fromJson([1]), ["a = [ 1 ];"]],
    ["a", fromJson([-1.5]), ["a = [ (-1.5) ];"]],
    ["a", fromJson(-1), ["a = -1;"]],
    ["a", fromJson([1, 2]), ["a = [", "  1", "  2", "];"]],
    ["a", fromJson([[[]]]), ["a = [ [ [ ] ] ];"]],
    ["a", fromJson([{}]), ["a = [ { } ];"]],
    ["a", fromJson([[1, 2]]), ["a = [", "  [", "    1", "    2", "  ]", "];"]],
    ["a", fromJson([{ b: 1 }]), ["a = [", "  {", "    b = 1;", "  }", "];"]],
    ["a", fromJson({ b: { c: 1 } }), ["a = {", "  b = {", "    c = 1;", "  };", "};"]],
    // 100 code points, the indentation not counted, is what a line may hold.
    ["a", fromJson([x(89)]), [`a = [ "${x(89)}" ];`]],
    ["a", fromJson([x(90)]), ["a = [", `  "${x(90)}"`, "];"]],
    ["😀", fromJson([`😀${x(86)}`]), [`"😀" = [ "😀${x(86)}" ];`]],
    ["😀", fromJson([`😀${x(87)}`]), ['"😀" = [', `  "😀${x(87)}"`, "];"]],
    ["a", fromJson([[x(85)]]), [`a = [ [ "${x(85)}" ] ];`]],
    ["a", fromJson([[x(86)]]), ["a = [", `  [ "${x(86)}" ]`, "];"]],
    ["a", string(x(200)), [`a = "${x(200)}";`]],
    [x(95), number(1), [`${x(95)} = 1;`]],
    [x(96), number(1), [`${x(96)} =`, "  1;"]],
    [x(98), fromJson({}), [`${x(98)} =`, "  { };"]],
    [x(98), fromJson([1]), [`${x(98)} = [`, "  1", "];"]],
    [x(98), string("s"), [`${x(98)} = "s";`]],
    ["a", string("b\n\n  c\n"), ["a = ''", "  b", "", "    c", "'';"]],
    ["a", string("b\nc"), ["a = ''", "  b", "  c'';"]],
    ["a", list([string("b\n")]), ["a = [", "  ''", "    b", "  ''", "];"]],
    ["a", mkForce(string("b")), ['a = lib.mkForce "b";']],
    ["a", mkForce(boolean(true)), ["a = lib.mkForce true;"]],
    ["a", mkForce(number(-1)), ["a = lib.mkForce (-1);"]],
    ["a", mkForce(fromJson([1])), ["a = lib.mkForce [ 1 ];"]],
    ["a", mkForce(fromJson([1, 2])), ["a = lib.mkForce [", "  1", "  2", "];"]],
    ["a", mkForce(fromJson({ b: 1 })), ["a = lib.mkForce {", "  b = 1;", "};"]],
    ["a", mkAfter(string("b\n")), ["a = lib.mkAfter ''", "  b", "'';"]],
    ["a", mkAfter(string("  b\n")), ['a = lib.mkAfter "  b\\n";']],
    [x(84), mkForce(fromJson([1])), [`${x(84)} = lib.mkForce [`, "  1", "];"]],
    [x(85), mkForce(fromJson([1])), [`${x(85)} =`, "  lib.mkForce", "    [ 1 ];"]],
    [x(86), mkForce(string("b")), [`${x(86)} = lib.mkForce "b";`]],
    [x(86), mkForce(fromJson([])), [`${x(86)} =`, "  lib.mkForce", "    [ ];"]],
  ];

  test.each(cases)("%s of %j", (name, expression, lines) => {
    expect(bound(binding([name], expression))).toEqual(lines);
  });
});

test("comments stand above their binding, one line per line", () => {
  const lines = bound(
    binding(["a"], number(1), "one\n\ntwo "),
    binding(["b"], fromJson({ c: 1 }), "not code: \r}; evil = 1;"),
  );
  expect(lines).toEqual([
    "# one",
    "#",
    "# two",
    "a = 1;",
    "# not code:",
    "# }; evil = 1;",
    "b = {",
    "  c = 1;",
    "};",
  ]);
});

test("a comment within a nested set is indented with its binding", () => {
  const inner = attributeSet([binding(["b"], number(1), "one\ntwo")]);
  expect(bound(binding(["a"], inner))).toEqual(["a = {", "  # one", "  # two", "  b = 1;", "};"]);
});

describe("the head", () => {
  const cases: [body: Value, comment: string | undefined, text: string][] = [
    [fromJson({}), undefined, "{ ... }: { }\n"],
    [fromJson({}), "why", "# why\n{ ... }: { }\n"],
    [string(x(89)), undefined, `{ ... }: "${x(89)}"\n`],
    [string(x(90)), undefined, `{ ... }:\n"${x(90)}"\n`],
    [fromJson([1, 2]), undefined, "{ ... }:\n[\n  1\n  2\n]\n"],
    [
      fromJson({ lib: "lib.mkForce" }),
      "by\nnixgen",
      '# by\n# nixgen\n{ ... }:\n{\n  lib = "lib.mkForce";\n}\n',
    ],
    [
      list([attributeSet([binding(["a"], attributeSet([binding(["b"], mkForce(number(1)))]))])]),
      undefined,
      "{ lib, ... }:\n[\n  {\n    a = {\n      b = lib.mkForce 1;\n    };\n  }\n]\n",
    ],
  ];

  test.each(cases)("of %j with comment %j", (body, comment, text) => {
    expect(printModule(body, "indented", comment)).toBe(text);
  });
});
