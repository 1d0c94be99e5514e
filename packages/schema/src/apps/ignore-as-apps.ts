import { compile } from "../compile.js";
import type { Path } from "../diagnostic.js";
import type { Place } from "../model/app.js";
import type { Config } from "../options/config.js";
import { suppressionsKey } from "../options/suppressions-key.js";
import { valueAt } from "../parse/value-at.js";
import { withValues } from "../parse/with-values.js";
import { frontendsPath, virtualHostsPath } from "./expansion-of-app.js";
import { placesOf } from "./places.js";

/** Puts up with what the apps put up with, in the entries that they expanded to. */
export function ignoreAsApps(
  expanded: Readonly<Record<string, unknown>>,
  places: readonly Place[],
  { apps }: Config,
): unknown {
  const { originOf } = placesOf(places);
  if (!JSON.stringify(apps).includes(`"${suppressionsKey}"`)) return expanded;
  const reasons = compile(expanded).diagnostics.flatMap(({ code, path, suppressed }) => {
    const origin = originOf(path);
    const entry = entryOf(path);
    if (origin === undefined || entry === undefined || suppressed !== undefined) return [];
    const reason = reasonAt({ apps }, origin.path, code);
    return reason === undefined ? [] : [{ path: [...entry, suppressionsKey, code], value: reason }];
  });
  return withValues(expanded, reasons);
}

/** The reason given nearest to a path. */
function reasonAt(config: unknown, path: Path, code: string): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const reason = valueAt(config, [...path.slice(0, length), suppressionsKey, code]);
    if (typeof reason === "string") return reason;
  }
  return undefined;
}

/** The innermost entry around a path that can have suppressions. */
function entryOf(path: Path): Path | undefined {
  const begins = (start: Path) => start.every((step, index) => step === path[index]);
  if (begins(frontendsPath)) return path.slice(0, frontendsPath.length + 1);
  if (!begins(virtualHostsPath)) return undefined;
  const host = virtualHostsPath.length + 1;
  return path.slice(0, path[host] === "locations" && path.length > host + 1 ? host + 2 : host);
}
