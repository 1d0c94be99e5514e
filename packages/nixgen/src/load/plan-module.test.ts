import { describe, expect, it } from "vitest";
import { planModule } from "./plan-module.js";

describe("the plan of a module", () => {
  it("keeps every character in its line and column", () => {
    const text = `import d, { type T, unused, used as own } from "./m";
import type { U } from "gone";
export type { T };
export const a: T = own! as U, [b = 1]: number[] = [];
export default d satisfies { x: 1 }
const m = import.meta.url + (await import("./later")).x;
`;
    const plan = planModule(text, true);
    expect(plan?.code).toHaveLength(text.length);
    expect(plan).toEqual({
      code: `;                                                    
;                             
;                 
       const a    = own      , [b = 1]           = [];
_.d=           d                  ;
const m = _.m        .url + (await _.i   ("./later")).x;
`,
      helper: "_",
      imports: [
        {
          specifier: "./m",
          locals: [
            ["default", "d"],
            ["used", "own"],
          ],
          reexports: [],
          all: false,
        },
      ],
      dynamicImports: ["./later"],
      exports: [
        ["a", "a"],
        ["b", "b"],
        ["default", "_.d"],
      ],
    });
  });

  it("keeps the lines of an enum", () => {
    const plan = planModule("export enum E {\n  A,\r\n  B = 7,\n}\nE;\n", true);
    expect(plan?.code).toBe(
      'var E=((E)=>{E[E["A"]=0]="A";E[E["B"]=7]="B";return E})({})\n\r\n\n;\nE;\n',
    );
  });

  it("imports in JavaScript what is not used, and never for its names a module that has none", () => {
    const text = 'import { a } from "a";\nimport {} from "b";\nimport "c";\nexport {} from "d";\n';
    const specifiers = (isTypeScript: boolean) =>
      planModule(text, isTypeScript)?.imports.map((one) => one.specifier);
    expect(specifiers(false)).toEqual(["a", "b", "c", "d"]);
    expect(specifiers(true)).toEqual(["b", "c", "d"]);
  });

  it("takes neither keys nor labels for values", () => {
    const text =
      'import { A, B, C } from "a";\nA: for (;;) { break A }\nexport const b = { B: 1 }.B + b?.C;\n';
    expect(planModule(text, true)?.imports).toEqual([]);
  });

  it("imports what is only exported", () => {
    const plan = planModule('import { a, type B } from "a";\nexport { a, B };\n', true);
    expect(plan?.imports[0]?.locals).toEqual([["a", "a"]]);
    expect(plan?.exports).toEqual([["a", "a"]]);
  });

  it.each([
    "const a = <T,>(x: T): T => x;",
    "const f = async <T,>(x?: T) => x;",
    "function f<\n  T,\n>(x: T): x is T { return true }",
    "class A<T> extends Map<T, T> { a: number = 1; static #b: null = null; }",
    "class A { constructor(x: number, ...y: string[]) {} get a(): number { return 1 } }",
    "label: for (;;) { continue label; }",
    "const a = 1 as number | 2;",
    "const a = (1 as number) * 2;",
    "const a = 1 as number === 2;",
    "const o = { require: 1, module: { exports: 2 } }; o.require; o?.module.exports;",
    "const a = function () { new.target };",
    "let a = 1; a = 2; export {};",
    "export let a = 1;",
    "declare namespace N { const a: 1 }",
    "declare module N { const a = 1 }",
    "declare class A {}",
    "enum A { B = -1, C, D = 'x' }",
  ])("is made of %s", (text) => {
    expect(planModule(text, true)).toBeDefined();
  });

  it.each([
    "const a = = 1;",
    "const \\u0061: number = 1;",
    "const a = <T,\n>(x: T): T => x;",
    "const a = (x: number):\n  number => x;",
    "const a = <any>1;",
    "const a = f<string>;",
    "function f(this: string) {}",
    "function f({ a }?: any): void {} ",
    "const f = require('x');",
    "module.exports = 1;",
    "exports.a = 1;",
    "eval('1');",
    "import.meta;",
    "import.meta.env;",
    "import.meta['url'];",
    "import(name);",
    "import(`./a`);",
    "import('./a.json', { with: { type: 'json' } });",
    "class A { private a = 1 }",
    "class A { readonly a = 1 }",
    "class A extends B { override a = 1 }",
    "class A { declare a: 1 }",
    "class A { a?: 1 = 1 }",
    "class A { a!: 1 }",
    "class A { a }",
    "class A { #a }",
    "class A { public a() {} }",
    "class A { a?(): void {} }",
    "class A { a(): void; a(): void {} }",
    "class A { [key: string]: number }",
    "class A { constructor(private a: number) {} }",
    "class A { accessor a = 1 }",
    "class A implements B {}",
    "abstract class A {}",
    "@d class A {}",
    "class A { @d a = 1 }",
    "namespace N { const a = 1 }",
    "import a = require('a');",
    "import a = b.c;",
    "export = 1;",
    "export as namespace N;",
    "enum A { B } enum A { C = 1 }",
    "enum A { B = 'x', C }",
    "enum A { B = -'x' }",
    "enum A { B = 1 + 1 }",
    "{ enum A { B } }",
    ...["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>"].flatMap((sign) => [
      `const a = 1 as number ${sign} 2;`,
      `const a = 1 satisfies number ${sign} 2;`,
    ]),
    "if (a<!--b) c;",
    "a\n --> b",
    `const names = "${Array.from({ length: 10 }, (_, digit) => `_${digit} $${digit}`).join(" ")}";`,
  ])("is not made of %s", (text) => {
    expect(planModule(text, true)).toBeUndefined();
  });

  it("is not made of JavaScript that may be no module", () => {
    expect(planModule("const a = 1;", false)).toBeUndefined();
    expect(planModule("const a = 1; export {};", false)).toBeDefined();
    expect(planModule("const a: number = 1; export {};", false)).toBeUndefined();
  });
});
