import type { AccessConfig } from "@nixgen/schema";

/** What an account of `cluster.access` may do, as the end of a sentence. */
export function whatAccountMay({
  role,
  namespaces,
}: Pick<AccessConfig, "role" | "namespaces">): string {
  const where =
    namespaces === undefined
      ? "in the whole cluster"
      : `in the namespace${namespaces.length > 1 ? "s" : ""} ${namespaces.join(", ")}`;
  return `${known.get(role) ?? `what the ClusterRole ${role} allows`} ${where}`;
}

const known: ReadonlyMap<string, string> = new Map([
  ["view", "see everything but Secrets and roles"],
  ["edit", "see and change everything but roles, Secrets included,"],
  ["admin", "see and change everything, Secrets and roles included,"],
  ["cluster-admin", "do everything"],
]);
