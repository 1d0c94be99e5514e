import { execFileSync } from "node:child_process";
import { temporaryDirectory } from "../cli/run.ts";
import { requireProgram } from "../real-programs.ts";

/** Runs the real kubectl without a cluster, and without a kubeconfig of the person who tests. */
export function kubectl(words: readonly string[], stdin = ""): string {
  const home = temporaryDirectory();
  return execFileSync(requireProgram("kubectl"), words, {
    encoding: "utf8",
    input: stdin,
    env: { PATH: process.env.PATH, HOME: home, KUBECONFIG: `${home}/none` },
  });
}
