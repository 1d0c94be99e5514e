import type { Edit, Fix, Path } from "../diagnostic.js";
import type { OptionOrigin, Place } from "../model/app.js";
import type { OptionValue } from "../model/definitions.js";

/** What in the apps a path of the option tree comes from. */
interface Origin {
  readonly app: string;
  readonly path: Path;
}

/** The way back from the expanded tree to the apps. */
export interface Places {
  /** Undefined for what stands in the option tree by hand. */
  readonly originOf: (path: Path) => Origin | undefined;
  /** The same change made in the app; undefined where an app cannot say that. */
  readonly fixOf: (fix: Fix) => Fix | undefined;
}

interface Found {
  readonly place: Place;
  readonly origin: OptionOrigin | undefined;
  /** What of the path is behind the option. */
  readonly rest: Path;
}

/** Indexes the entries that apps expanded to. */
export function placesOf(places: readonly Place[]): Places {
  const byEntry = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(place.entry);
    byEntry.set(key, [...(byEntry.get(key) ?? []), place]);
  }

  /** The app's entry around a path, and the option of the app that the path is about. */
  function find(path: Path): Found | undefined {
    for (let length = path.length; length > 0; length--) {
      const [option, ...rest] = path.slice(length);
      const candidates = (byEntry.get(keyOf(path.slice(0, length))) ?? []).map((place) => ({
        place,
        origin: originIn(place.options, option),
        rest,
      }));
      // Of two apps on one host the second has the options that it added, the first all others.
      const found =
        candidates.find(({ place, origin }) => place.isForeign && origin !== undefined) ??
        candidates.find(({ place }) => !place.isForeign);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function originOf(path: Path): Origin | undefined {
    const found = find(path);
    if (found === undefined) return undefined;
    const { place, origin, rest } = found;
    return { app: place.app, path: origin === undefined ? place.to : within(origin, rest) };
  }

  function editOf(edit: Edit): Edit | undefined {
    const found = find(edit.path);
    if (found === undefined) return edit;
    const { origin, rest } = found;
    if (origin?.kind === "same") return { ...edit, path: [...origin.path, ...rest] };
    if (origin?.kind !== "port" || edit.kind !== "set") return undefined;
    const port = localPortOf(edit.value);
    return port === undefined ? undefined : { ...edit, path: origin.path, value: port };
  }

  return {
    originOf,
    fixOf({ title, edits }) {
      const own = edits.flatMap((edit) => editOf(edit) ?? []);
      return own.length === edits.length ? { title, edits: own } : undefined;
    },
  };
}

function originIn(
  options: Place["options"],
  option: string | number | undefined,
): OptionOrigin | undefined {
  return option !== undefined && Object.hasOwn(options, option) ? options[option] : undefined;
}

function within({ kind, path }: OptionOrigin, rest: Path): Path {
  const [index] = rest;
  if (kind === "same") return [...path, ...rest];
  return kind === "aliases" && typeof index === "number" ? [...path, index + 1] : path;
}

/** The port of a bind that an app can say: one port of 127.0.0.1 and nothing else. */
function localPortOf(value: OptionValue): number | undefined {
  const [bind] = Array.isArray(value) && value.length === 1 ? value : [value];
  const port = typeof bind === "string" ? /^127\.0\.0\.1:(\d{1,5})$/.exec(bind)?.[1] : undefined;
  return port === undefined ? undefined : Number(port);
}

function keyOf(path: Path): string {
  return path.join("\0");
}
