import { renderHaproxy } from "@nixgen/haproxy-render";
import { compile } from "@nixgen/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { haproxyConfigs } from "../arbitraries/config.js";
import { describeWith } from "../real-programs.js";
import { checkWithHaproxy } from "./check-with-haproxy.js";

/** How many files HAProxy looks at at a time. */
const parallel = 2;

/** Adapts a preview to a machine that need not have the user, nor know the cluster's names. */
function adapted(text: string): string {
  return text
    .replace(/^ {2}(?:chroot|user|group) .*\n/gm, "")
    .replace(
      /^defaults\n(?: .*\n)*/m,
      (defaults) => `${defaults}  default-server init-addr none\n`,
    );
}

describeWith(["haproxy"], "HAProxy", () => {
  it("accepts the previews of 300 and more configs that compile finds no error in", async () => {
    const rendered = fc.sample(haproxyConfigs, 2500).flatMap((config) => {
      const { ok, model } = compile(config);
      // Without a bind there is nothing for HAProxy to start, as it says itself.
      const text = ok && model !== undefined ? renderHaproxy(model) : "";
      return text.includes("\n  bind ") ? [{ config, text: adapted(text) }] : [];
    });
    expect(rendered.length).toBeGreaterThanOrEqual(300);
    const refused: unknown[] = [];
    const queue = rendered.values();
    const worker = async () => {
      for (const { config, text } of queue) {
        const { accepted, remarks } = await checkWithHaproxy(text);
        const alerts = remarks.filter(({ severity }) => severity === "ALERT");
        if (!accepted) refused.push({ alerts, text, config: JSON.stringify(config) });
      }
    };
    await Promise.all(Array.from({ length: parallel }, worker));
    expect(refused).toEqual([]);
  });
});
