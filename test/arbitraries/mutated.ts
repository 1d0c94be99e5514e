import type { ConfigInput } from "@nixgen/schema";
import fc from "fast-check";
import { appConfigs } from "./apps.js";
import { haproxyConfigs } from "./config.js";
import { nginxConfigs } from "./nginx.js";
import { quietConfigs } from "./quiet.js";

/** Configs of every kind, in which the shape is right. */
export const anyConfig: fc.Arbitrary<ConfigInput> = fc.oneof(
  haproxyConfigs,
  nginxConfigs,
  quietConfigs,
  appConfigs,
);
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    0,
    -1,
    1.5,
    65536,
    1e21,
    true,
    [],
    {},
    "x",
    "a b",
    "http",
  ),
  fc.constantFrom<unknown>(
    [1],
    ["a\nb"],
    { frontend: "app" },
    "10.0.0.1",
    "1h",
    "10.0.0.0/8",
    "/a",
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.integer(),
);
const keys = fc.constantFrom(
  ...["podPort", "lbServicePort", "servicePort", "binds", "mode", "listen", "locations", "timeout"],
  ...["host", "hosts", "tcp", "paths", "localPort", "selector", "external", "namespace", "apps"],
  ...["unknown", "hardening", "rules", "platform", "extraConfig", "forceSSL", "$schema", "$ignore"],
);

/** A config with a few values replaced, added or removed at random places. */
export const mutatedConfigs: fc.Arbitrary<unknown> = fc
  .tuple(
    anyConfig,
    fc.array(
      fc.record({
        at: fc.array(fc.nat(), { maxLength: 8 }),
        key: keys,
        value: strange,
        kind: fc.nat(2),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([config, changes]) => {
    const copy: unknown = JSON.parse(JSON.stringify(config));
    for (const { at, key, value, kind } of changes) mutate(copy, at, key, value, kind);
    return copy;
  });

function mutate(
  root: unknown,
  at: readonly number[],
  key: string,
  value: unknown,
  kind: number,
): void {
  let node = root;
  for (const step of at) {
    if (typeof node !== "object" || node === null) return;
    const names = Object.keys(node);
    const name = names[step % Math.max(1, names.length)];
    const next = name === undefined ? undefined : (node as Record<string, unknown>)[name];
    if (typeof next !== "object" || next === null) {
      if (name !== undefined && kind === 0) (node as Record<string, unknown>)[name] = value;
      if (name !== undefined && kind === 1) Reflect.deleteProperty(node, name);
      return;
    }
    node = next;
  }
  if (typeof node === "object" && node !== null && !Array.isArray(node)) {
    (node as Record<string, unknown>)[key] = value;
  }
}
