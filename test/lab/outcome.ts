/** How an attempt to reach something ended without an answer. */
export interface Failure {
  /** `closed`: the other side ended the connection in good order, but before it had answered. */
  readonly kind: "refused" | "reset" | "timeout" | "closed" | "failed";
  /** The error's code or message. */
  readonly detail: string;
}

const kinds: Readonly<Record<string, Failure["kind"]>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  EPIPE: "reset",
  ETIMEDOUT: "timeout",
};

/** What an error of a socket, or of Node's HTTP client, says about the connection. */
export function failureOf(error: NodeJS.ErrnoException): Failure {
  const detail = error.code ?? error.message;
  // Node reports a connection that ended before the answer as reset, under its own words.
  if (error.message === "socket hang up") return { kind: "closed", detail: error.message };
  return { kind: kinds[detail] ?? "failed", detail };
}
