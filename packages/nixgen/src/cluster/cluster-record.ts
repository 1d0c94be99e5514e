import { basename, dirname, join } from "node:path";
import type { RecordedFact } from "@nixgen/kubernetes";
import { makeDirectory } from "../write/make-directory.js";
import type { Outcome } from "../write/outcome.js";
import { planWrite, readStanding } from "../write/plan-write.js";
import { writeFile } from "../write/write-file.js";
import { writeReason } from "../write/write-reason.js";

/** The record's name beside the generations of a directory. */
const recordName = "cluster.json";

const privateFolder = 0o700;
const privateFile = 0o600;

/** Where the record of a store stands. */
export function recordIn(store: string): string {
  return join(store, recordName);
}

/** What was true of the cluster at the last build, or why nobody knows. */
export type ReadRecord =
  | { readonly kind: "record"; readonly facts: readonly RecordedFact[] }
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly reason: string };

/** Reads what the last build wrote. */
export async function readRecord(file: string): Promise<ReadRecord> {
  const standing = readStanding(dirname(file), file);
  switch (standing.kind) {
    case "nothing":
      return { kind: "none" };
    case "refused":
      return standing;
    case "file": {
      const facts = parseRecord(standing.bytes.toString("utf8"));
      return facts === undefined
        ? { kind: "refused", reason: "it is no record of nixgen's" }
        : { kind: "record", facts };
    }
  }
}

/** Writes what is true of the cluster, in one step; never over a file that is no record. */
export async function writeRecord(file: string, facts: readonly RecordedFact[]): Promise<Outcome> {
  const refused = (reason: string): Outcome => ({ kind: "refused", target: file, reason });
  const there = await readRecord(file);
  if (there.kind === "refused") return refused(there.reason);
  const content = `${JSON.stringify({ record: title, version, facts }, undefined, 2)}\n`;
  try {
    makeDirectory(dirname(file), { mode: privateFolder });
    const plan = planWrite(dirname(file), { path: basename(file), content }, { force: true });
    if (plan.kind === "refused") return plan;
    if (plan.kind === "unchanged") return { kind: "unchanged", target: file, removed: [] };
    const written = await writeFile(plan, { mode: privateFile });
    return {
      kind: plan.kind === "create" ? "created" : "updated",
      target: file,
      removed: [],
      ...(written.kind === "unconfirmed" && { unconfirmed: written.reason }),
    };
  } catch (error) {
    return refused(writeReason(error));
  }
}

const title = "what the frontends of a nixgen config rest on";
const version = 1;

function parseRecord(text: string): readonly RecordedFact[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.record !== title || value.version !== version) return undefined;
  return Array.isArray(value.facts) && value.facts.every(isFact) ? value.facts : undefined;
}

function isFact(value: unknown): value is RecordedFact {
  return (
    isObject(value) &&
    [value.code, value.subject, value.is].every((text) => typeof text === "string")
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
