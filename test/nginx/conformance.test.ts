import { readFileSync } from "node:fs";
import { type NginxDirective, readNginx, renderNginx } from "@nixgen/nginx-render";
import { compile } from "@nixgen/schema";
import { describe, expect, it } from "vitest";

/** A directive as the cases write it: words, and the directives of its block last. */
type Case = readonly (string | readonly Case[])[];

interface ConformanceCase {
  readonly id: string;
  readonly config: { readonly platform: { readonly release: string } };
  readonly expect: { readonly servers: readonly (readonly Case[])[] };
}

const cases: readonly ConformanceCase[] = JSON.parse(
  readFileSync(new URL("../conformance/nginx.json", import.meta.url), "utf8"),
);

function asCase({ name, args, block }: NginxDirective): Case {
  return [name, ...args, ...(block === undefined ? [] : [block.map(asCase)])];
}

function servers(config: unknown): readonly (readonly Case[])[] {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  const read = readNginx(renderNginx(model));
  if (read.kind === "malformed") throw new Error(JSON.stringify(read.problem));
  return read.directives.map(({ block = [] }) => block.map(asCase));
}

describe("the preview is what the platform generates", () => {
  it("has all 240 cases", () => {
    expect(cases).toHaveLength(240);
  });

  it.each(cases)("$id", ({ config, expect: { servers: expected } }) => {
    expect(servers(config)).toEqual(expected);
  });

  it("for 24.11 as for 24.05", () => {
    const of2405 = cases.filter(({ config }) => config.platform.release === "24.05");
    expect(of2405.length).toBeGreaterThan(50);
    for (const { config, expect: expected } of of2405) {
      expect(servers({ ...config, platform: { release: "24.11" } })).toEqual(expected.servers);
    }
  });
});
