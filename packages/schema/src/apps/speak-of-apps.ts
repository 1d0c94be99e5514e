import type { Diagnostic, Path } from "../diagnostic.js";
import { standsAt } from "../parse/value-at.js";
import { showValue } from "../text/show-value.js";
import type { Places } from "./places.js";

/** Options that apps call otherwise. */
const ownNames: readonly (readonly [RegExp, string])[] = [
  [/\bserverAliases\b/g, "hosts"],
  [/\bproxyWebsockets\b/g, "websockets"],
  [/\bmode: "tcp"/g, "an entry of tcp"],
];

/**
 * Points what was found in the expanded tree at the apps that its author wrote, in an app's words;
 * what stands in the tree by hand is left as it is. `given` is the config with its apps.
 */
export function speakOfApps(
  findings: readonly Diagnostic[],
  places: Places,
  given: unknown,
): readonly Diagnostic[] {
  const spoken = new Map<string, Diagnostic>();
  const repeated = new Map<string, number>();
  for (const [index, finding] of findings.entries()) {
    // What is said of one address of many is said once for all of them.
    const key = isOneOfMany(finding.path, places) ? keyOf(finding, places) : String(index);
    repeated.set(key, (repeated.get(key) ?? 0) + 1);
    if (!spoken.has(key)) spoken.set(key, speakOfApp(finding, places, given));
  }
  return [...spoken].map(([key, finding]) => {
    const others = (repeated.get(key) ?? 1) - 1;
    return others === 0
      ? finding
      : {
          ...finding,
          message: `${finding.message} The same holds for ${others} more of its binds.`,
        };
  });
}

/** Whether a path is one of the binds that a single word of the app stands for. */
function isOneOfMany(path: Path, { originOf }: Places): boolean {
  return path.at(-2) === "binds" && originOf(path) !== undefined;
}

function keyOf({ code, path }: Diagnostic, { originOf }: Places): string {
  return [code, ...(originOf(path)?.path ?? path)].join("\0");
}

function speakOfApp(finding: Diagnostic, { originOf, fixOf }: Places, given: unknown): Diagnostic {
  const { related, fix, ...rest } = finding;
  const origin = originOf(finding.path);
  const ownFix = fix && fixOf(fix);
  const inWords = (text: string) =>
    ownNames.reduce((said, [option, name]) => said.replace(option, name), text);
  return {
    ...moved(rest),
    ...(origin && {
      message: ofApp(rest.message, origin.app),
      ...(rest.hint !== undefined && { hint: inWords(rest.hint) }),
    }),
    ...(related && { related: related.map(moved) }),
    ...(ownFix && { fix: { ...ownFix, title: inWords(ownFix.title) } }),
  };

  function moved<T extends { readonly path: Path; readonly part?: "key" }>(place: T): T {
    const { part: key, ...others } = place;
    const path = standing(originOf(place.path)?.path ?? place.path);
    // A key of the tree is a key of the app only where it is the same name.
    const isKey = key !== undefined && path.at(-1) === place.path.at(-1);
    return { ...others, path, ...(isKey && { part: key }) } as T;
  }

  /** The nearest place that the author wrote. */
  function standing(path: Path): Path {
    let length = path.length;
    while (length > 0 && !standsAt(given, path.slice(0, length))) length--;
    return path.slice(0, length);
  }
}

/** Names the app where the message speaks of an entry that its author never wrote. */
function ofApp(message: string, app: string): string {
  const name = showValue(app);
  return message.startsWith("App ") ? message : `App ${name}: ${message}`;
}
