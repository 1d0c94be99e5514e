import type { Path } from "../diagnostic.js";
import type { Model } from "../model/model.js";
import type { ResourceGroupConfig } from "../options/config.js";

type Machine = ResourceGroupConfig["machines"][number];

/** Where the VMs of the resource group stand in a config. */
export const machinesPath: Path = ["resourceGroup", "machines"];

/** A VM, and where it stands. */
export interface PlacedMachine {
  readonly machine: Machine;
  readonly path: Path;
}

/** The VMs of the resource group, of one role or of any; none where the config tells of none. */
export function machinesOf(
  { resourceGroup }: Model,
  role?: Machine["roles"][number],
): readonly PlacedMachine[] {
  return (resourceGroup?.machines ?? []).flatMap((machine, index) =>
    role === undefined || machine.roles.includes(role)
      ? [{ machine, path: [...machinesPath, index] }]
      : [],
  );
}

/** A few names for a message, and how many more there are. */
export function someNames(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => JSON.stringify(name));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
