import { resolve } from "node:path";

/** The system calls that change what stands at a path. */
export const changingCalls = [
  ...["open", "openat", "creat", "truncate", "mknod", "mknodat", "chmod", "fchmodat", "fchmodat2"],
  ...["rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "utimensat"],
  ...["mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "chown", "lchown", "fchownat"],
] as const;

/** The absolute paths that a process changed, or tried to, by what strace wrote of it. */
export function changedPaths(trace: string, directory: string): string[] {
  const changed = new Set<string>();
  for (const line of trace.split("\n")) {
    const call = /^\d+ +(\w+)\((.*)$/.exec(line);
    const [, name = "", rest = ""] = call ?? [];
    if (!changingCalls.some((one) => one === name)) continue;
    const onlyReads = name.startsWith("open") && !/O_(?:WRONLY|RDWR|CREAT|TRUNC)/.test(rest);
    if (onlyReads) continue;
    for (const [, path = ""] of rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
      changed.add(resolve(directory, JSON.parse(`"${path.replace(/\\(\d{1,3})/g, octal)}"`)));
    }
  }
  return [...changed];
}

/** strace writes bytes in octal, JSON in hexadecimal. */
function octal(_: string, digits: string): string {
  return `\\u${Number.parseInt(digits, 8).toString(16).padStart(4, "0")}`;
}
