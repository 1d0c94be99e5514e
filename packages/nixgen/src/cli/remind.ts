import type { Io } from "./io.js";

/** Where the platform looks for modules; a timer builds the VM from it. */
const platformDirectory = "/etc/local/nixos";

/** Says what to do after a change in the directory that the platform reads. */
export function remind(directory: string, io: Io): void {
  if (directory === platformDirectory) io.stderr("Now: sudo fc-manage -b\n");
}
