import * as z from "../zod.js";
import { formatted } from "./formats.js";
import { suppressions } from "./suppressions.js";
import { suppressionsKey } from "./suppressions-key.js";

/** Roles that take part in a Kubernetes set-up (R6 to R12). */
const roles = ["webgateway", "k3s-server", "k3s-agent", "k3s-nfs"] as const;

export const diskOptions = z
  .strictObject({
    sizeGiB: z.number().positive().describe("Size in GiB."),
    class: z.enum(["hdd", "ssd"]).describe("Storage class."),
  })
  .meta({ id: "Disk", description: "A VM's disk." });

export const machineOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    name: formatted("host-name").describe("Host name of the VM."),
    roles: z
      .array(z.enum(roles))
      .default([])
      .describe("Roles of the VM, as the platform's directory names them."),
    fe: z
      .array(formatted("address"))
      .default([])
      .describe("Public addresses, on the frontend network, in the directory's order."),
    srv: z
      .array(formatted("address"))
      .default([])
      .describe("Addresses on the server network, in the directory's order."),
    cpus: z.int().min(1).optional().describe("Number of CPUs."),
    memoryGiB: z.number().positive().optional().describe("Memory in GiB."),
    disk: diskOptions.optional(),
  })
  .meta({ id: "Machine", description: "A VM of the resource group." });

/** Facts of the platform's directory about the project's VMs. */
export const resourceGroupOptions = z
  .strictObject({
    name: formatted("name").describe("Name of the resource group."),
    machines: z.array(machineOptions).default([]).describe("Its VMs, in the directory's order."),
  })
  .meta({
    id: "ResourceGroup",
    description: "The VMs of the project, as the platform's directory knows them.",
  });
