import { type ConfigInput, compile } from "@nixgen/schema";
import { renderNix } from "nixgen";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../packages/nixgen/src/report/catalogue.js";
import { report } from "../../packages/nixgen/src/report/report.js";
import { haproxySlots } from "../arbitraries/hostile-haproxy.js";
import { hostileSlots } from "../arbitraries/hostile-nginx.js";
import { evaluateModules } from "../nix/real-nix.js";
import { describeWith } from "../real-programs.js";

const payloads: Readonly<Record<string, string>> = {
  "terminal escape": "\u001b[31mred\u001b]0;title\u0007",
  "C1 control": "\u009b31mred",
  "bidi override": "abc\u202edef\u2066ghi\u061c",
  "line break": "a\nb",
  "carriage return": "harmless\roverwritten",
  "workflow command": "a%0A::error file=x::b\n::warning::c",
  "Markdown link": "[a](javascript:x)|`b`<script>",
  "Nix interpolation": '${builtins.abort "x"}',
  "Nix string end": '"; x = "',
  "Nix indented string end": "''; x = ''${y}'' '''",
  "HAProxy section": "a\nlisten backdoor\n  bind :1",
  "nginx block": "; } server { listen 81; ",
};

const cases = [...haproxySlots, ...hostileSlots].flatMap(({ name, config }) =>
  Object.entries(payloads).map(([payload, text]) => ({ name, payload, config: config(text) })),
);

/** What a terminal obeys instead of showing it; line breaks and tabs are the report's own. */
const obeyed =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u061c]/;

const context = { colour: false, sources: () => undefined, catalogue };

describe("payloads in every string option", () => {
  it.each(Object.keys(payloads))("%s: no report obeys it", (payload) => {
    for (const { config } of cases.filter((one) => one.payload === payload)) {
      const { diagnostics } = compile(config);
      const print = (format: "pretty" | "github" | "json" | "sarif") =>
        report(diagnostics, { ...context, format });
      expect(print("pretty")).not.toMatch(obeyed);
      const commands = print("github").split("\n").slice(0, -1);
      expect(commands).toHaveLength(diagnostics.length);
      for (const command of commands) expect(command).toMatch(/^::(?:error|warning|notice) title=/);
      expect(JSON.parse(print("json")).diagnostics).toEqual(
        expect.arrayContaining(JSON.parse(JSON.stringify(diagnostics))),
      );
      expect(JSON.parse(print("sarif")).runs[0].results).toHaveLength(diagnostics.length);
    }
  });
});

describeWith(["nix-instantiate"], "payloads before real Nix", () => {
  it("stay the values that they are, in every option that may have them", async () => {
    const accepted = cases.flatMap(({ config }) => {
      const { model } = compile(config);
      return model === undefined ? [] : [{ config, definitions: model.definitions, model }];
    });
    expect(accepted.length).toBeGreaterThan(150);
    const modules = accepted.map(({ model }) => renderNix(model)[0]?.content ?? "");
    expect(await evaluateModules(modules)).toEqual(
      accepted.map(({ definitions }) => JSON.parse(JSON.stringify(definitions))),
    );
  });

  it("come from the config unchanged", () => {
    for (const { config } of cases) {
      const { model } = compile(config);
      const { kubernetes } = (config as ConfigInput).flyingcircus ?? {};
      if (model === undefined || kubernetes === undefined) continue;
      expect(model.definitions.flyingcircus?.kubernetes).toEqual(kubernetes);
    }
  });
});
