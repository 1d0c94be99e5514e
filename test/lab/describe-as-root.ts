import { describe } from "vitest";
import { describeWith, type ProgramName } from "../real-programs.ts";

const programs: readonly ProgramName[] = ["haproxy", "nginx", "dnsmasq", "ip", "openssl"];

/**
 * Like `describe`, for tests that make a namespace and run the lab's programs in it. Skipped,
 * loudly, without them or without root; with `CI=true` that is a failure.
 */
export function describeAsRoot(title: string, define: () => void): void {
  if (process.getuid?.() === 0) {
    describeWith(programs, title, define);
    return;
  }
  const reason = "needs root, to make a network namespace";
  if (process.env.CI === "true") throw new Error(`${title}: ${reason}`);
  process.stderr.write(`SKIPPED ${title}: ${reason}\n`);
  describe.skip(`${title} (${reason})`, define);
}
