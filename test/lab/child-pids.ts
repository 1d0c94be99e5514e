import { readFileSync } from "node:fs";

/** The children of a process, by their process ids outside of the lab; none once it is gone. */
export function childPids(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return children.split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
