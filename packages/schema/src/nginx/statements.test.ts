import { expect, it } from "vitest";
import { type NginxTextProblem, readNginxStatements } from "./statements.js";

/** Statements as `word|word;`, so that a case fits a line. */
function read(text: string): string[] {
  const ends = { directive: ";", open: "{", close: "}" };
  return readNginxStatements(text).statements.map(
    ({ kind, words }) => words.map((word) => word.value).join("|") + ends[kind],
  );
}

it.each<[string, string[]]>([
  ["", []],
  ["gzip off;", ["gzip|off;"]],
  ["gzip\toff ;gzip\r\non\n;", ["gzip|off;", "gzip|on;"]],
  ["location / { gzip off; }", ["location|/{", "gzip|off;", "}"]],
  ["location /{}", ["location|/{", "}"]],
  ["# a { b } \" '\ngzip off; # ;", ["gzip|off;"]],
  ["rewrite ^/a#b /c;", ["rewrite|^/a#b|/c;"]],
  ['return 200 "a } b; c { # d";', ["return|200|a } b; c { # d;"]],
  [`return 200 'it "is"' "it 'is'";`, [`return|200|it "is"|it 'is';`]],
  ['server_name "";', ["server_name|;"]],
  ["return 200 \"a \\\" b\\\\\" 'c\\'d';", ["return|200|a \" b\\|c'd;"]],
  ["return 200 a\\tb\\rc\\nd\\ze;", ["return|200|a\tb\rc\nd\\ze;"]],
  ["location ~ \\.php$ {}", ["location|~|\\.php${", "}"]],
  ["return 200 a\\ b\\;c\\{d;", ["return|200|a\\ b\\;c\\{d;"]],
  ["return 200 a\"b c'd;", ["return|200|a\"b|c'd;"]],
  [`return 200 \${host}x "\${host}y";`, [`return|200|\${host}x|\${host}y;`]],
  ["map a $b { $x$\u007b{{ d; }", ["map|a|$b{", "$x$\u007b{{|d;", "}"]],
  ["a $b\\{ { }", ["a|$b\\{{", "}"]],
  ["add_header a}b c;", ["add_header|a}b|c;"]],
  ['if ($a = "b") {}', ["if|($a|=|b|){", "}"]],
])("reads %j", (text, statements) => {
  expect(readNginxStatements(text).problem).toBeUndefined();
  expect(read(text)).toEqual(statements);
});

it.each<[string, NginxTextProblem]>([
  ["gzip off", { kind: "unfinished", offset: 0 }],
  ["gzip off;\ngzip on # ;", { kind: "unfinished", offset: 10 }],
  ['a "b"', { kind: "unfinished", offset: 0 }],
  ["a b\\;", { kind: "unfinished", offset: 0 }],
  ["gzip off }", { kind: "unexpected", character: "}", offset: 9 }],
  ["gzip off;}", { kind: "unexpected", character: "}", offset: 9 }],
  ["a {}}", { kind: "unexpected", character: "}", offset: 4 }],
  ["gzip off;;", { kind: "unexpected", character: ";", offset: 9 }],
  ["{}", { kind: "unexpected", character: "{", offset: 0 }],
  ['a "b"c;', { kind: "unexpected", character: "c", offset: 5 }],
  ['a "b"\u{1F600};', { kind: "unexpected", character: "\u{1F600}", offset: 5 }],
  ["a { b {}", { kind: "unclosed-block", offset: 2 }],
  ['a "b;', { kind: "unclosed-quote", quote: '"', offset: 2 }],
  ["a 'b\\';", { kind: "unclosed-quote", quote: "'", offset: 2 }],
])("refuses %j", (text, problem) => {
  expect(readNginxStatements(text).problem).toEqual(problem);
});

it("keeps what stands before a problem", () => {
  expect(read("gzip off; a {}}")).toEqual(["gzip|off;", "a{", "}"]);
});

it("says where words and statements stand, and which are quoted", () => {
  expect(readNginxStatements('x;\n  root "/a b" c;').statements[1]).toEqual({
    kind: "directive",
    start: 5,
    end: 19,
    words: [
      { value: "root", quoted: false, start: 5, end: 9 },
      { value: "/a b", quoted: true, start: 10, end: 16 },
      { value: "c", quoted: false, start: 17, end: 18 },
    ],
  });
});

it.each([
  ["a; # b", true],
  ["a; # b\n", false],
  ["a;", false],
  ["# a\nb;", false],
  ["# a\n# b", true],
])("sees whether %j ends in a comment", (text, expected) => {
  expect(readNginxStatements(text).endsInComment).toBe(expected);
});

// The limits were found with nginx 1.22: each pair is the longest accepted and the shortest refused.
it.each<[string, (length: number) => string, number]>([
  ["a word before a semicolon", (n) => `a ${"b".repeat(n)};`, 4095],
  ["a word before a blank", (n) => `a ${"b".repeat(n)} c;`, 4094],
  ["a quoted word before a semicolon", (n) => `a "${"b".repeat(n)}";`, 4094],
  ["a quoted word before a blank", (n) => `a "${"b".repeat(n)}" c;`, 4093],
  ["a comment", (n) => `#${"b".repeat(n)}\na;`, 4094],
  ["a comment at the end", (n) => `a;#${"b".repeat(n)}`, 4095],
  ["characters of two bytes", (n) => `a ${"\u00e9".repeat(n)};`, 2047],
  ["characters of three bytes", (n) => `a ${"\u20ac".repeat(n)};`, 1365],
  ["characters of four bytes", (n) => `a ${"\u{1F600}".repeat(n)};`, 1023],
])("knows how long %s may be", (_, text, longest) => {
  expect(readNginxStatements(text(longest)).problem).toBeUndefined();
  expect(readNginxStatements(text(longest + 1)).problem?.kind).toBe("too-long");
});
