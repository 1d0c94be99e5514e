import { describe, expect, it } from "vitest";
import { importModules } from "../../packages/nixgen/src/import/import-modules.js";

/** Where a text is no Nix: what is said, the place, and the place that belongs to it. */
function problemOf(text: string): string {
  const { diagnostics, config } = importModules([{ file: "a.nix", text }]);
  const [first] = diagnostics;
  if (first?.code !== "import/syntax") return "none";
  expect(config).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const at = (span: (typeof first)["span"]) => `${span?.start.line}:${span?.start.column}`;
  const related = (first.related ?? []).map(({ span }) => ` (${at(span)})`).join("");
  return `${at(first.span)}${related} ${first.message}`;
}

describe("the platform's documented samples", () => {
  it("have no braces around their definitions", () => {
    const sample = `{ ... }:

  flyingcircus.services.nginx.virtualHosts."myapp.example.com"  = {
    forceSSL = true;
    locations."/".proxyPass = "";

  flyingcircus.kubernetes.frontend.myapp = {
    binds = [ "" ];
    podPort = 8888;
`;
    expect(problemOf(sample)).toBe(
      '3:3 { is missing before flyingcircus.services.nginx.virtualHosts."myapp.example.com": a module\'s definitions stand in braces.',
    );
    expect(problemOf(`${sample.replace("  flying", "{\n  flying")}}`)).toBe(
      "8:3 (4:67) }; is missing before flyingcircus: the set before it is not closed.",
    );
  });

  it("miss a semicolon", () => {
    const sample = `{
  flyingcircus.kubernetes.frontend.traefik-ingress-https = {
    binds = [ "" ];
    mode = "tcp"

    # port the ingress controller's load balancer service is listening on
    lbServicePort = 443;
  };
}
`;
    expect(problemOf(sample)).toBe(
      "4:16 ; is missing here, before lbServicePort: a definition ends with one.",
    );
  });
});

it.each([
  ["", "1:1 The text ends where a value is expected."],
  ["{ a = 1; ", "1:8 (1:1) } is missing at the end."],
  ["{ a = [ 1 2; }", "1:12 (1:7) ] is missing before ;."],
  ["{ a = (1; }", "1:9 (1:7) ) is missing before ;."],
  ["{ a = 1; } }", "1:12 } stands behind the end of the module."],
  ['{ a = "b; }', "1:7 This text has no end: its closing quote is missing."],
  ["{ a = ''b; }", "1:7 This text has no end: its closing quote is missing."],
  ["{ a = 1; /* b }", "1:10 This comment has no end."],
  ["{ a 1; }", "1:3 = is missing behind the name a, before 1."],
  ["{ a = ; }", "1:7 A value is expected here, but ; stands here."],
  ["{ a = http://x/; }", "1:7 A URL without quotes stands here; put it in quotes."],
  ["{ a = if true then 1; }", "1:20 else is missing behind what is meant if it holds, before ;."],
  ["{ a = 1 § 2; }", '1:9 The character "§" has no meaning here.'],
  ["{ inherit (a.b) c }", "1:17 ; is missing behind the names of inherit, before }."],
  [`{ a = ${"[".repeat(400)}`, "1:305 The text nests too deeply."],
])("%s", (text, problem) => {
  expect(problemOf(text)).toBe(problem);
});
