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
