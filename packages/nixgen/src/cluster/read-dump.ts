import { resolve } from "node:path";
import type { Dump } from "@nixgen/kubernetes";
import type { Diagnostic } from "@nixgen/schema";
import { readTextFile } from "../load/read-text-file.js";
import { dumpError } from "./dump-catalogue.js";
import { dumpLimits } from "./dump-limits.js";
import { dumpObjects } from "./dump-objects.js";
import { parseDump } from "./parse-dump.js";

/** A dump, or why it cannot be compared. */
export type ReadDump =
  | { readonly ok: true; readonly dump: Dump }
  | { readonly ok: false; readonly problem: Diagnostic };

export interface DumpPlaces {
  /** What a relative name starts from. */
  readonly directory: string;
  readonly stdin: (mebibytes: number) => Promise<string>;
}

/** Reads a dump of a cluster or manifests, JSON or YAML of any number of documents; `-` is standard input. */
export async function readDump(name: string, { directory, stdin }: DumpPlaces): Promise<ReadDump> {
  const mebibytes = dumpLimits.jsonMebibytes;
  if (name === "-") {
    const text = await stdin(mebibytes);
    const file = "standard input";
    return Buffer.byteLength(text) > mebibytes * 2 ** 20
      ? failed(dumpError("cluster/too-large", file, `${file} is larger than ${mebibytes} MiB.`))
      : readDumpText(text, file);
  }
  const read = readTextFile(resolve(directory, name), { file: name, mebibytes });
  if (typeof read === "string") return readDumpText(read, name);
  const { problem, hint } = read;
  return failed(dumpError("cluster/unreadable", name, problem, hint === undefined ? {} : { hint }));
}

/** Reads a dump that is no file; `file` is what messages call it. */
export async function readDumpText(source: string, file: string): Promise<ReadDump> {
  const text = source.replace(/^\uFEFF/, "");
  const parsed = await parseDump(text, file);
  if (!parsed.ok) return parsed;
  const objects = dumpObjects(parsed.documents);
  if (objects === undefined) {
    return failed(
      dumpError(
        "cluster/too-large",
        file,
        `${file} holds more than ${dumpLimits.objects} objects.`,
      ),
    );
  }
  if (objects.length === 0) {
    return failed(
      dumpError("cluster/no-objects", file, `${file} holds no Kubernetes object.`, {
        hint: "kubectl get services,endpointslices,deployments,statefulsets,horizontalpodautoscalers,nodes -A -o json",
      }),
    );
  }
  return { ok: true, dump: { file, objects } };
}

function failed(problem: Diagnostic): ReadDump {
  return { ok: false, problem };
}
