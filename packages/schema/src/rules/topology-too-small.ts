import { showValue } from "../text/show-value.js";
import { machinesOf, type PlacedMachine } from "./machines.js";
import type { Finding, Rule } from "./rule.js";

/** What a VM of a role must have at least. */
interface Need {
  readonly role: "webgateway" | "k3s-server" | "k3s-agent" | "k3s-nfs";
  readonly source: string;
  readonly cpus: number;
  readonly memoryGiB: number;
  readonly diskGiB: number;
  readonly ssd: boolean;
}

const needs: readonly Need[] = [
  { role: "webgateway", source: "R6", cpus: 1, memoryGiB: 4, diskGiB: 30, ssd: false },
  { role: "k3s-server", source: "R7", cpus: 2, memoryGiB: 8, diskGiB: 30, ssd: true },
  { role: "k3s-agent", source: "R9", cpus: 4, memoryGiB: 8, diskGiB: 30, ssd: false },
  { role: "k3s-nfs", source: "R11", cpus: 1, memoryGiB: 8, diskGiB: 50, ssd: true },
];

/** Finds VMs below the reference architecture. */
export const topologyTooSmall: Rule = {
  code: "topology/too-small",
  severity: "warning",
  title: "VM smaller than the reference architecture",
  why: "The platform's reference architecture names the least that each role needs, and not to scale below: k3s and its database get slow or run out of memory on less, and with them everything in the cluster.",
  remedy: "Give the VM at least what its role needs.",
  sources: [...needs.map(({ source }) => source), "R12"],
  *check(model) {
    for (const need of needs) {
      for (const placed of machinesOf(model, need.role)) yield* checkMachine(placed, need);
    }
  },
};

function* checkMachine({ machine, path }: PlacedMachine, need: Need): Iterable<Finding> {
  const { cpus, memoryGiB, disk } = machine;
  const values = [
    { at: ["cpus"], value: cpus, least: need.cpus, unit: need.cpus === 1 ? "CPU" : "CPUs" },
    { at: ["memoryGiB"], value: memoryGiB, least: need.memoryGiB, unit: "GiB of memory" },
    { at: ["disk", "sizeGiB"], value: disk?.sizeGiB, least: need.diskGiB, unit: "GiB of disk" },
  ];
  for (const { at, value, least, unit } of values) {
    if (value === undefined || value >= least) continue;
    yield {
      path: [...path, ...at],
      message: `${showValue(machine.name)} has ${value}, but a ${need.role} needs at least ${least} ${unit}.`,
      hint: `${at.at(-1)}: ${least}`,
    };
  }
  if (need.ssd && disk?.class === "hdd") {
    yield {
      path: [...path, "disk", "class"],
      message: `${showValue(machine.name)} has a disk of class hdd, but a ${need.role} needs SSD.`,
      hint: "class: ssd",
    };
  }
}
