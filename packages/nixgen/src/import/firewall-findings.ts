import type { Model } from "@nixgen/schema";
import type { ImportFinding } from "./import-finding.js";
import type { Definition } from "./module-definitions.js";
import { optionName } from "./option-path.js";

/** What modules open that a build of the config would not open by itself (T22). */
export function firewallFindings(
  definitions: readonly Definition[],
  model: Model | undefined,
): readonly ImportFinding[] {
  const opened = JSON.stringify(model?.definitions.networking ?? {});
  const firewall: { firewall?: Record<string, readonly unknown[]> } = JSON.parse(opened);
  return definitions.flatMap(({ path, value, at }) => {
    const known = new Set(
      (firewall.firewall?.[path[2] ?? ""] ?? []).map((one) => JSON.stringify(one)),
    );
    const others = (Array.isArray(value) ? value : [value])
      .map((one) => JSON.stringify(one))
      .filter((one) => !known.has(one));
    if (others.length === 0) return [];
    return [
      {
        code: "import/left-out" as const,
        at,
        path,
        message: `${optionName(path)} is left out for ${others.join(", ")}: nixgen opens the ports of public binds, and no others.`,
        hint: "Keep the definition in a file beside nixgen.nix, if something else listens there.",
      },
    ];
  });
}
