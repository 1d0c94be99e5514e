import { expect, test } from "vitest";
import { attributePathText } from "./attribute-path-text.js";
import type { AttributePath } from "./expression.js";

const cases: [path: AttributePath, text: string][] = [
  [["a"], "a"],
  [
    ["flyingcircus", "services", "x'y", "_stats", "a-b", "A0"],
    "flyingcircus.services.x'y._stats.a-b.A0",
  ],
  [["true", "null", "lib"], "true.null.lib"],
  [["inherit", "in", "or"], '"inherit"."in"."or"'],
  [
    ["rec", "with", "let", "if", "then", "else", "assert"],
    '"rec"."with"."let"."if"."then"."else"."assert"',
  ],
  [["myapp.example.com", "/", ""], '"myapp.example.com"."/".""'],
  [["3scale", "-a", "'a", "é", "a\n"], '"3scale"."-a"."\'a"."é"."a\\n"'],
  [["${x}", '"', "\\"], '"\\${x}"."\\""."\\\\"'],
];

test.each(cases)("%j is %s", (path, text) => {
  expect(attributePathText(path)).toBe(text);
});
