import { code, prose, table } from "./markdown.js";
import type { RunbookContext } from "./runbook.js";

/** The VMs with their roles, addresses and resources (R5 to R12). */
export function machinesSection({ model }: RunbookContext): readonly string[] {
  const machines = model.resourceGroup?.machines ?? [];
  if (machines.length === 0) {
    return ["## VMs", "", "The config does not tell the VMs: give it `resourceGroup`."];
  }
  return [
    "## VMs",
    "",
    ...table(
      ["VM", "roles", "public addresses", "server network", "resources"],
      machines.map(({ name, roles, fe, srv, cpus, memoryGiB, disk }) => [
        code(name),
        prose(roles.join(", ")),
        fe.map(code).join(", "),
        srv.map(code).join(", "),
        [
          ...(cpus === undefined ? [] : [`${cpus} CPU`]),
          ...(memoryGiB === undefined ? [] : [`${memoryGiB} GiB memory`]),
          ...(disk === undefined ? [] : [`${disk.sizeGiB} GiB ${disk.class.toUpperCase()}`]),
        ].join(", "),
      ]),
    ),
  ];
}
