import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { platform } from "node:os";
import { setTimeout } from "node:timers/promises";
import { errorCode } from "./system-reason.js";

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
  const { dev, ino } = await stat(directory, { bigint: true });
  const path = socketName(dev, ino);
  const end = Date.now() + patience;
  while (true) {
    signal?.throwIfAborted();
    const server = await listen(path);
    if (server === "unavailable") return { kind: "unavailable" };
    if (server !== "taken") return { kind: "held", release: () => close(server) };
    if (Date.now() >= end) return { kind: "busy" };
    await setTimeout(pause * (1 + Math.random()), undefined, signal && { signal });
  }
}

/** Two directories never share a name; the hash keeps it within a socket's 107 bytes. */
function socketName(dev: bigint, ino: bigint): string {
  return `\0nixgen-${createHash("sha256").update(`${dev}:${ino}`).digest("hex")}`;
}

function listen(path: string): Promise<Server | "taken" | "unavailable"> {
  return new Promise((done) => {
    const server = createServer((connection) => connection.destroy());
    server.once("error", (error) =>
      done(errorCode(error) === "EADDRINUSE" ? "taken" : "unavailable"),
    );
    server.listen({ path }, () => {
      server.unref();
      done(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}
