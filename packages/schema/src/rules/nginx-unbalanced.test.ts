import { describe, expect, it } from "vitest";
import { configOptions } from "../options/config.js";
import { resolve } from "../resolve/resolve.js";
import { nginxUnbalanced as rule } from "./nginx-unbalanced.js";

function findings(host: unknown, release = "24.05") {
  const config = {
    platform: { release },
    flyingcircus: { services: { nginx: { virtualHosts: { h: host } } } },
  };
  return [...rule.check(resolve(configOptions.parse(config), config))];
}

const path = ["flyingcircus", "services", "nginx", "virtualHosts", "h"];
const places = [
  ["a host", (extraConfig: string) => ({ extraConfig }), ["extraConfig"]],
  [
    "a location",
    (extraConfig: string) => ({ locations: { "/": { extraConfig } } }),
    ["locations", "/", "extraConfig"],
  ],
] as const;

describe.each(places)("extraConfig of %s", (_, write, at) => {
  it.each([
    "",
    "\n",
    "gzip off;",
    "if ($uri) {\n  return 204;\n}",
    "# } {\ngzip off;",
    "return 200 '} {';",
    "add_header a}b c;",
  ])("may be %j", (text) => {
    expect(findings(write(text))).toEqual([]);
  });

  it.each([
    ["gzip off;\n}", 2, '"}" closes the', "Remove it"],
    ["} server {", 1, '"}" closes the', "Remove it"],
    ["gzip off }", 1, '"}" closes the', "Remove it"],
    ["gzip off;\n\nif ($a) {\n", 3, '"{" opens a block', "Add the missing }"],
    ['gzip off;\nreturn 200 "a;', 2, '" opens a quoted text', 'Add the missing "'],
    ["return 200 'it's;", 1, '"s" follows a closing quote', "a backslash before a quote"],
    ["gzip\n  off", 1, "a directive begins", "Add the missing ;"],
    ["gzip off # ;", 1, "a directive begins", "Add the missing ;"],
    ["gzip off;;", 1, '";" stands without a directive', "Remove the ;"],
    [`#${"a".repeat(5000)}\n`, 1, "more than 4,095 bytes", "Split it up."],
  ])("may not be %j", (text, line, what, hint) => {
    expect(findings(write(text))).toEqual([
      {
        path: [...path, ...at],
        message: expect.stringContaining(`In line ${line} of extraConfig`),
        hint: expect.stringContaining(hint),
      },
    ]);
    expect(findings(write(text))[0]?.message).toContain(what);
  });
});

describe("a comment at the very end", () => {
  it.each(["23.11", "24.05", "24.11"])("would swallow the log directive of %s", (release) => {
    const found = findings({ extraConfig: "gzip off;\n# end" }, release);
    expect(found.map((finding) => finding.path)).toEqual([[...path, "extraConfig"]]);
  });

  it.each([
    ["on 23.05", { extraConfig: "# end" }, "23.05"],
    ["with a line break", { extraConfig: "# end\n" }, "24.05"],
    ["in a location", { locations: { "/": { extraConfig: "# end" } } }, "24.05"],
  ])("does no harm %s", (_, host, release) => {
    expect(findings(host, release)).toEqual([]);
  });
});
