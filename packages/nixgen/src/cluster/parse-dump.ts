import type { Diagnostic } from "@nixgen/schema";
import { lineIndex, spanOf } from "../load/line-index.js";
import { dumpError } from "./dump-catalogue.js";
import { dumpLimits } from "./dump-limits.js";
import { jsonErrorAt } from "./json-error-at.js";

/** The documents of a text, or why there are none. */
export type ParsedDump =
  | { readonly ok: true; readonly documents: readonly unknown[] }
  | { readonly ok: false; readonly problem: Diagnostic };

/** Reads JSON, where a text begins as JSON does, else YAML. */
export async function parseDump(text: string, file: string): Promise<ParsedDump> {
  if (!/^\s*[{[]/.test(text)) return parseYaml(text, file);
  if (text.length > dumpLimits.harmlessMebibytes * 2 ** 20 && hasTooManyMarks(text)) {
    return failed(tooMany(file));
  }
  const documents = parseJson(text);
  if (documents !== undefined) return { ok: true, documents };
  // Flow mappings of YAML begin like JSON, too; manifests are written so now and then.
  if (text.length <= 2 ** 20) {
    const yaml = await parseYaml(text, file);
    if (yaml.ok) return yaml;
  }
  const { offset, what } = jsonErrorAt(text);
  return failed(
    dumpError("cluster/syntax", file, `This is no JSON: ${what}.`, placeOf(text, file, offset)),
  );
}

/** One value, or several that kubectl printed one below the other. */
function parseJson(text: string): readonly unknown[] | undefined {
  try {
    return [JSON.parse(text)];
  } catch {
    const parts = text.split(/^(?=\{)/m).filter((part) => part.trim() !== "");
    if (parts.length < 2) return undefined;
    try {
      return parts.map((part): unknown => JSON.parse(part));
    } catch {
      return undefined;
    }
  }
}

async function parseYaml(text: string, file: string): Promise<ParsedDump> {
  if (text.length > dumpLimits.yamlMebibytes * 2 ** 20 || hasTooManyMarks(text)) {
    return failed(tooMany(file));
  }
  const { constructFromEvents, EVENT_ID, parseEvents, YAMLException } = await import("js-yaml");
  try {
    const events = parseEvents(text, { maxDepth: dumpLimits.levels });
    const aliases = events.filter(({ type }) => type === EVENT_ID.ALIAS).length;
    if (aliases > dumpLimits.aliases) {
      const message = `${file} holds more than ${dumpLimits.aliases} YAML aliases.`;
      return failed(dumpError("cluster/too-large", file, message));
    }
    return { ok: true, documents: constructFromEvents(events, { source: text, json: true }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const place = placeOf(text, file, error.mark?.position ?? 0);
    return failed(
      error.reason.includes("maxDepth")
        ? dumpError(
            "cluster/too-large",
            file,
            `The file nests more than ${dumpLimits.levels} levels.`,
            place,
          )
        : dumpError("cluster/syntax", file, `This is no YAML: ${error.reason}.`, place),
    );
  }
}

/** Whether a text could hold far more values than a dump does; told without parsing it. */
function hasTooManyMarks(text: string): boolean {
  let marks = 0;
  for (const _ of text.matchAll(/[\n,:[{]|[-?] /g)) {
    if (++marks > dumpLimits.marks) return true;
  }
  return false;
}

function placeOf(text: string, file: string, offset: number) {
  const at = Math.min(offset, text.length);
  const index = lineIndex(text.slice(0, at));
  return { span: spanOf(file, index, { start: at, end: at }) };
}

function tooMany(file: string): Diagnostic {
  return dumpError("cluster/too-large", file, `${file} holds more than a cluster does.`, {
    hint: "Dump only the kinds that are compared, and as JSON.",
  });
}

function failed(problem: Diagnostic): ParsedDump {
  return { ok: false, problem };
}
