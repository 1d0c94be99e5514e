import type { Edit, Fix, Path } from "../diagnostic.js";
import type { OptionOrigin, Place } from "../model/app.js";
import type { OptionValue } from "../model/definitions.js";

/** What in the apps a path of the option tree comes from. */
export interface Origin {
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

/** Indexes the entries that apps expanded to. */
export function placesOf(places: readonly Place[]): Places {
  const byEntry = new Map(places.map((place) => [keyOf(place.entry), place]));

  function find(path: Path): readonly [Place, Path] | undefined {
    for (let length = path.length; length > 0; length--) {
      const place = byEntry.get(keyOf(path.slice(0, length)));
      if (place !== undefined) return [place, path.slice(length)];
    }
    return undefined;
  }

  function originOf(path: Path): Origin | undefined {
    const found = find(path);
    if (found === undefined) return undefined;
    const [{ app, to, options }, [option, ...rest]] = found;
    const origin = originIn(options, option);
    return { app, path: origin === undefined ? to : within(origin, rest) };
  }

  function editOf(edit: Edit): Edit | undefined {
    const found = find(edit.path);
    if (found === undefined) return edit;
    const [{ options }, [option, ...rest]] = found;
    const origin = originIn(options, option);
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
