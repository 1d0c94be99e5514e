import { renderHaproxy } from "@nixgen/haproxy-render";
import { type ConfigInput, compile, type Model } from "@nixgen/schema";
import fc from "fast-check";
import { renderNix } from "nixgen";
import { expect, it } from "vitest";
import { haproxyConfigs } from "../arbitraries/config.js";
import { evaluateModules } from "../nix/real-nix.js";
import { describeWith } from "../real-programs.js";

const streams = ["lb", "svc", "pods"];
/** Frontends besides the random ones, so that servers are forced, too. */
const streamFrontends = {
  lb: { lbServicePort: 911, mode: "tcp", binds: ["127.0.0.1:19001"] },
  svc: { servicePort: 912, mode: "tcp", binds: ["127.0.0.1:19002"], sslBackend: true },
  pods: { podPort: 913, mode: "tcp", binds: ["127.0.0.1:19003"] },
} as const;

const hardenings: fc.Arbitrary<NonNullable<ConfigInput["hardening"]>> = fc.oneof(
  fc.constant("recommended" as const),
  fc.record(
    {
      rollingUpdates: fc.constantFrom(true, { retries: 7 }),
      dnsOutage: fc.constantFrom(true, false),
      longConnections: fc.constantFrom(true, { idle: "2h", frontends: ["pods"] }),
      statsPage: fc.constantFrom(
        true,
        { bind: "127.0.0.1:8404" },
        { bind: "[::1]:8404", admin: true },
      ),
      clientAddress: fc.constantFrom(true, { proxyProtocol: streams }),
    },
    { requiredKeys: [] },
  ),
);

const configs = fc.tuple(haproxyConfigs, hardenings).map(([config, hardening]): ConfigInput => {
  const { flyingcircus } = config;
  const frontend = { ...flyingcircus?.kubernetes?.frontend, ...streamFrontends };
  const kubernetes = { ...flyingcircus?.kubernetes, frontend };
  return { ...config, flyingcircus: { ...flyingcircus, kubernetes }, hardening };
});

describeWith(["nix-instantiate"], "a hardened module, as real Nix reads it", () => {
  it("comes to the preview, once its priorities are merged", async () => {
    const chosen = fc.sample(configs, 300);
    const models = chosen.map(modelOf);
    const values = await evaluateModules(models.map((model) => renderNix(model)[0]?.content ?? ""));
    const seen = new Set<string>();
    for (const [index, model] of models.entries()) {
      const { tree, tagged } = takeTagged(values[index]);
      for (const { path, priority } of tagged) seen.add(`${priority} ${path.at(-1)}`);
      // The same platform, with the definitions that merge as all others do.
      const { platform, resourceGroup } = chosen[index] ?? {};
      const { flyingcircus } = tree as ConfigInput;
      const plain = renderHaproxy(
        modelOf({
          ...(platform && { platform }),
          ...(resourceGroup && { resourceGroup }),
          ...(flyingcircus && { flyingcircus }),
        }),
      );
      const merged = tagged.reduce((text, one) => merge(text, one), plain);
      expect(withoutBlankLines(renderHaproxy(model))).toBe(withoutBlankLines(merged));
    }
    expect([...seen].sort()).toEqual([
      "force binds",
      "force extraConfig",
      "force servers",
      "order extraConfig",
    ]);
  });
});

function modelOf(config: ConfigInput): Model {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

/** A value that `lib.mkForce` (type `override`) or `lib.mkAfter` (type `order`) has tagged. */
interface Tagged {
  readonly path: readonly string[];
  readonly priority: "force" | "order";
  readonly content: unknown;
}

/** A module's value without its tagged values, and those. */
function takeTagged(
  value: unknown,
  path: readonly string[] = [],
): { readonly tree: unknown; readonly tagged: readonly Tagged[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { tree: value, tagged: [] };
  }
  const tagged: Tagged[] = [];
  const kept: [string, unknown][] = [];
  for (const [name, item] of Object.entries(value as Record<string, unknown>)) {
    const at = [...path, name];
    const { _type: type, content } = (item ?? {}) as { _type?: string; content?: unknown };
    if (type === "override" || type === "order") {
      tagged.push({ path: at, priority: type === "order" ? "order" : "force", content });
      continue;
    }
    const inner = takeTagged(item, at);
    tagged.push(...inner.tagged);
    // A section of which nothing else is left is the platform's alone.
    const isEmptied = inner.tagged.length > 0 && Object.keys(inner.tree as object).length === 0;
    if (!isEmptied) kept.push([name, inner.tree]);
  }
  return { tree: Object.fromEntries(kept), tagged };
}

/** What the module system makes of one tagged value, on the text of all others. */
function merge(text: string, { path, priority, content }: Tagged): string {
  if (priority === "order") return `${text}${String(content)}`;
  const [section = "", option = ""] = path.slice(-2);
  const keyword = { binds: "bind", servers: "server", extraConfig: "stats" }[option];
  const lines = Array.isArray(content)
    ? content.map(String)
    : String(content).trimEnd().split("\n");
  const forced = lines
    .map((line) => (option === "extraConfig" ? `  ${line}\n` : `  ${keyword} ${line}\n`))
    .join("");
  const [before, after] = [`\nlisten ${section}\n`, "\n\n"];
  const start = text.indexOf(before) + before.length;
  const end = text.indexOf(after, start);
  const own = text
    .slice(start, end)
    .replace(new RegExp(`(?:^  ${keyword} .*(?:\n|$))+`, "m"), forced);
  return text.slice(0, start) + own + text.slice(end);
}

function withoutBlankLines(text: string): string {
  return text.replace(/\n\s*\n/g, "\n").trimEnd();
}
