import { statSync } from "node:fs";
import { platform } from "node:os";
import { setTimeout } from "node:timers/promises";
import { sha256Hex } from "../emit/sha256-hex.js";

/** The right to write in a directory, or why there is none. */
export type Lock =
  | { readonly kind: "held"; readonly release: () => Promise<void> }
  /** Another process had it all the time. */
  | { readonly kind: "busy" }
  /** This system has no lock that a crash releases. */
  | { readonly kind: "unavailable" };

/** Milliseconds between two attempts, and as much again by chance. */
const pause = 20;

/**
 * Locks a directory against other builds on this machine, waiting at most `patience` milliseconds.
 *
 * The lock is an abstract Unix socket named after the directory's device and inode: it is no file,
 * so nothing can be left behind, and Linux releases it however the process ends.
 */
export async function lockDirectory(
  directory: string,
  { patience, signal }: { readonly patience: number; readonly signal?: AbortSignal },
): Promise<Lock> {
  if (platform() !== "linux") return { kind: "unavailable" };
  const { dev, ino } = statSync(directory, { bigint: true });
  const path = socketName(dev, ino);
  // Node takes milliseconds to load its sockets, which only who writes needs.
  const { openSocket } = await import("./open-socket.js");
  const end = Date.now() + patience;
  while (true) {
    signal?.throwIfAborted();
    const socket = await openSocket(path);
    if (socket === "unavailable") return { kind: "unavailable" };
    if (socket !== "taken") return { kind: "held", release: socket.close };
    if (Date.now() >= end) return { kind: "busy" };
    await setTimeout(pause * (1 + Math.random()), undefined, signal && { signal });
  }
}

/** Two directories never share a name; the hash keeps it within a socket's 107 bytes. */
function socketName(dev: bigint, ino: bigint): string {
  return `\0nixgen-${sha256Hex(`${dev}:${ino}`)}`;
}
