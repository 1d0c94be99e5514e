import { compile } from "@nixgen/schema";
import { loadConfig } from "nixgen";
import { expect, it } from "vitest";
import { verify } from "../../packages/nixgen/src/verify/verify.js";
import { describeWith } from "../real-programs.js";

const env = { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin` };
const examples = [
  "scenario-1/nixgen.config.ts",
  "scenario-2/nixgen.config.yaml",
  "reference/nixgen.config.yaml",
  "twelve-apps/nixgen.config.yaml",
];

describeWith(["haproxy", "nginx"], "the real programs", () => {
  it.each(
    examples.flatMap((example) => [[example, "haproxy"] as const, [example, "nginx"] as const]),
  )("accept %s as it is previewed for %s, without a remark", async (example, program) => {
    const file = new URL(`../../examples/${example}`, import.meta.url).pathname;
    const { model } = compile((await loadConfig(file)).input);
    if (model === undefined) throw new Error("no model");
    expect(await verify(program, model, { env })).toEqual({ accepted: true, diagnostics: [] });
  });
});
