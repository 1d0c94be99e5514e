/** What the system means where its own words help nobody. */
const plainWords: Readonly<Record<string, string>> = {
  ENOSPC: "the file system is full",
  EROFS: "the file system is read-only",
  EDQUOT: "this user's disk quota is used up",
  EIO: "the disk reports an error",
};

/** Node knows no name for this one; the number is Linux's. */
const quotaExceeded = -122;

/** What went wrong in the system's own or in plainer words, without the call and its arguments. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = errorCode(error);
  const words = code === undefined ? undefined : plainWords[code];
  if (words !== undefined) return `${code}: ${words}`;
  return error.message.replace(/^(\w+: .*?), \w+( '.*')?$/s, "$1");
}

/** The name that the system gives an error, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  if ("errno" in error && error.errno === quotaExceeded) return "EDQUOT";
  return typeof error.code === "string" ? error.code : undefined;
}
