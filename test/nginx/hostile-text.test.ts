import { type NginxDirective, renderNginx } from "@nixgen/nginx-render";
import { compile } from "@nixgen/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HostileSlot, hostileConfigs, hostileSlots } from "../arbitraries/hostile-nginx.js";
import { readDirectives } from "./read-directives.js";

/** The preview, or undefined where a diagnostic of severity error stands against it. */
function preview(slot: HostileSlot, text: string): string | undefined {
  const { ok, model } = compile(slot.config(text));
  return ok && model !== undefined ? renderNginx(model) : undefined;
}

const harmless = new Map(
  hostileSlots.map((slot) => {
    const text = preview(slot, slot.marker);
    if (text === undefined) throw new Error(`the harmless value of ${slot.name} is refused`);
    return [slot, readDirectives(text)];
  }),
);

/** The harmless directives with the text in the place of the marker, and nothing else changed. */
function expected(slot: HostileSlot, text: string): readonly NginxDirective[] {
  const words = (value: string) => readDirectives(`x ${value};`)[0]?.args ?? [];
  const put = (directive: NginxDirective): readonly NginxDirective[] => {
    const { name, args, block } = directive;
    if (slot.lines && slot.marker.startsWith(name)) return readDirectives(text);
    return [
      {
        name,
        args: args.flatMap((arg) =>
          arg === slot.marker ? words(text) : [arg.replaceAll(slot.marker, () => text)],
        ),
        ...(block === undefined ? {} : { block: block.flatMap(put) }),
      },
    ];
  };
  return (harmless.get(slot) ?? []).flatMap(put);
}

describe("hostile text in every string option", () => {
  it("gets a diagnostic, or nginx reads exactly the blocks that are meant", () => {
    const outcomes = { refused: 0, rendered: 0 };
    fc.assert(
      fc.property(hostileConfigs, ({ slot, text }) => {
        const rendered = preview(slot, text);
        outcomes[rendered === undefined ? "refused" : "rendered"]++;
        if (rendered !== undefined) {
          expect(readDirectives(rendered)).toEqual(expected(slot, text));
        }
      }),
      { numRuns: 5000 },
    );
    expect(outcomes.refused).toBeGreaterThan(500);
    expect(outcomes.rendered).toBeGreaterThan(500);
  });
});
