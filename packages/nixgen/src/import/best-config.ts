import { compile, type Model } from "@nixgen/schema";
import { type Tree, treeOf } from "./config-tree.js";
import type { ImportFinding } from "./import-finding.js";
import { mergeDefinitions } from "./merge-definitions.js";
import type { Definition } from "./module-definitions.js";
import { plainPriority } from "./nix-value.js";
import { optionName } from "./option-path.js";
import { recogniseHardening } from "./recognise-hardening.js";
import { isSameJson } from "./same-json.js";
import { withReferences } from "./with-references.js";

/** The config that says what definitions say, in the fewest and clearest words. */
export interface BestConfig {
  readonly config: Tree;
  /** Undefined where the config's shape is wrong, which is for `check` to tell. */
  readonly model: Model | undefined;
  readonly findings: readonly ImportFinding[];
  readonly translated: number;
}

export function bestConfig(all: readonly Definition[]): BestConfig {
  const { kept, findings: unknown } = withoutUnknown(all);
  const { hardening, rest, isHardened } = hardeningOf(kept);
  const merged = mergeDefinitions(rest);
  const definitions = withFrontends(merged.definitions, hardening);
  const config = configOf(definitions, hardening);
  return {
    config,
    model: compile(config).model,
    findings: [
      ...unknown,
      ...merged.replaced.map(
        ({ path, at }): ImportFinding => ({
          code: "import/left-out",
          at,
          path,
          message: `${optionName(path)} is left out: a stronger definition replaces this one.`,
          hint: "NixOS takes the stronger one, too; nothing is lost.",
        }),
      ),
      ...merged.conflicts.map(
        ({ path, first, second }): ImportFinding => ({
          code: "import/conflict",
          at: second.at,
          path,
          message: `${optionName(path)} is defined a second time, and differently: the VM's build stops.`,
          hint: "Keep one of the two.",
          related: { at: first.at, message: "It is defined here already." },
        }),
      ),
      ...rest.filter(isWeighted).map(
        ({ path, at }): ImportFinding => ({
          code: "import/priority",
          at,
          path,
          message: `${optionName(path)} is taken over as a plain definition, without its priority or order${isHardened ? "" : "; where the platform defines the option too, the VM's build would stop at it"}.`,
          hint: "Keep the definition in a file beside nixgen.nix if it has to replace another one.",
        }),
      ),
    ],
    translated: merged.definitions.length,
  };
}

function configOf(definitions: readonly Definition[], hardening: unknown): Tree {
  return {
    ...treeOf(definitions),
    ...(hardening === undefined ? {} : { hardening: hardening as Tree }),
  };
}

/** Options that the schema does not know, told and taken out. */
function withoutUnknown(all: readonly Definition[]): {
  readonly kept: readonly Definition[];
  readonly findings: readonly ImportFinding[];
} {
  const unknown = compile(treeOf(mergeDefinitions(all).definitions))
    .diagnostics.filter(({ code }) => code === "config/unknown-option")
    .map(({ path }) => JSON.stringify(path.map(String)));
  const unknownPaths = new Set(unknown);
  const isUnknown = ({ path }: Definition) =>
    path.some((_, index) => unknownPaths.has(JSON.stringify(path.slice(0, index + 1))));
  return {
    kept: all.filter((definition) => !isUnknown(definition)),
    findings: all.filter(isUnknown).map(({ path, at }) => ({
      code: "import/left-out",
      at,
      path,
      message: `${optionName(path)} is left out: nixgen knows no such option.`,
      hint: "Is it spelled right? If it is, keep the definition in a file beside nixgen.nix.",
    })),
  };
}

/** The policies that make the very definitions which replace or follow the platform's own. */
function hardeningOf(all: readonly Definition[]): {
  readonly hardening: unknown;
  readonly rest: readonly Definition[];
  readonly isHardened: boolean;
} {
  const { candidates, rest } = recogniseHardening(all);
  const expected = mergeDefinitions(rest).definitions;
  const replaced = all.filter((one) => isWeighted(one) && !rest.includes(one));
  const hardening = candidates.find((candidate) => {
    const { model } = compile(configOf(expected, candidate));
    return (
      model !== undefined &&
      isSameJson(model.definitions.flyingcircus, treeOf(expected).flyingcircus) &&
      isSameJson(
        Object.fromEntries(model.overrides.map(({ path, value }) => [path.join("/"), value])),
        Object.fromEntries(replaced.map(({ path, value }) => [path.join("/"), value])),
      )
    );
  });
  return hardening === undefined
    ? { hardening, rest: all, isHardened: false }
    : { hardening, rest, isHardened: true };
}

function isWeighted({ priority, order }: Definition): boolean {
  return priority !== plainPriority || order !== 1000;
}

/** With frontends in place of their addresses, if that means the same. */
function withFrontends(
  definitions: readonly Definition[],
  hardening: unknown,
): readonly Definition[] {
  const { model } = compile(configOf(definitions, hardening));
  if (model === undefined) return definitions;
  const referring = withReferences(definitions, model);
  const other = compile(configOf(referring, hardening)).model;
  return isSameJson(other?.definitions, model.definitions) ? referring : definitions;
}
