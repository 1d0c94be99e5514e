import type { Diagnostic, Path } from "../diagnostic.js";
import type { Place } from "../model/app.js";
import type { OptionValue } from "../model/definitions.js";
import type { Config } from "../options/config.js";
import { isPlainObject, type PlainObject, valueAt } from "../parse/value-at.js";
import { sortedEntries } from "../text/compare-bytes.js";
import { showValue } from "../text/show-value.js";
import type { AppCode } from "./app-catalogue.js";
import {
  type AppFrontend,
  type AppHost,
  expansionOfApp,
  frontendsPath,
  virtualHostsPath,
} from "./expansion-of-app.js";

/** What all apps together add to the tree that is written by hand. */
export interface MergedApps {
  /** New frontends, their binds still to come. */
  readonly frontends: readonly AppFrontend[];
  /** Virtual hosts of apps by name, with what is written by hand about them. */
  readonly virtualHosts: ReadonlyMap<string, PlainObject>;
  readonly places: readonly Place[];
  /** Where two want the same. What stands by hand stays, then the first app by name. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Says in which options a virtual host decides about HTTPS. */
const httpsOptions = ["forceSSL", "addSSL", "onlySSL", "rejectSSL"];

/** Puts the entries of all apps beside each other and beside those that are written by hand. */
export function mergeApps(config: Config, given: unknown): MergedApps {
  const diagnostics: Diagnostic[] = [];
  const places: Place[] = [];
  const expansions = sortedEntries(config.apps).map(([name, app]) => expansionOfApp(name, app));
  return {
    frontends: mergeFrontends(expansions.flatMap(({ frontends }) => frontends)),
    virtualHosts: mergeHosts(expansions.flatMap(({ host }) => host ?? [])),
    places,
    diagnostics,
  };

  function report(code: AppCode, path: Path, message: string, hint: string, other: Path): void {
    const related = [{ path: other, message: "The other one stands here." }];
    diagnostics.push({ code, severity: "error", path, message, hint, related });
  }

  function mergeFrontends(frontends: readonly AppFrontend[]): readonly AppFrontend[] {
    const owners = new Map<string, Path>(
      Object.keys(config.flyingcircus.kubernetes.frontend).map((name) => [
        name,
        [...frontendsPath, name],
      ]),
    );
    return frontends.filter(({ name, place }) => {
      const owner = owners.get(name);
      if (owner === undefined) {
        owners.set(name, place.to);
        places.push(place);
        return true;
      }
      report(
        "app/frontend-taken",
        place.to,
        `App ${showValue(place.app)} makes a frontend ${showValue(name)}, and ${ownerName(owner)} ${owner[0] === "apps" ? "makes one of that name too" : "is one already"}: the platform would merge the two into one that works for neither.`,
        "Rename the app, or give the entry of tcp another name.",
        owner,
      );
      return false;
    });
  }

  function mergeHosts(hosts: readonly AppHost[]): ReadonlyMap<string, PlainObject> {
    const names = namesByHand();
    const merged = new Map<string, PlainObject>();
    const written = new Map<string, Path>();
    for (const host of hosts) {
      if (!takeNames(host, names)) continue;
      const path = [...virtualHostsPath, host.name];
      const known = merged.get(host.name) ?? valueAt(given, path);
      const entry: PlainObject = isPlainObject(known) ? known : {};
      if (!isPlainObject(known)) places.push(host.place);
      merged.set(host.name, {
        ...entry,
        ...mergeOptions(host, entry, written),
        locations: mergeLocations(host, entry.locations, written),
      });
    }
    // A default comes last, so that it does not depend on which app is the first.
    return new Map(
      [...merged].map(([name, entry]) => [
        name,
        httpsOptions.some((option) => entry[option] !== undefined)
          ? entry
          : { ...entry, forceSSL: true },
      ]),
    );
  }

  /** Host names of virtual hosts that are written by hand, and which entry has them. */
  function namesByHand(): Map<string, { readonly key: string; readonly path: Path }> {
    return new Map(
      Object.entries(config.flyingcircus.services.nginx.virtualHosts).flatMap(([key, host]) => {
        const path = [...virtualHostsPath, key];
        return [host.serverName ?? key, ...host.serverAliases].map(
          (name) => [name.toLowerCase(), { key, path }] as const,
        );
      }),
    );
  }

  function takeNames(
    { name, aliases, place }: AppHost,
    names: Map<string, { readonly key: string; readonly path: Path }>,
  ): boolean {
    const key = name;
    for (const [index, one] of [name, ...aliases].entries()) {
      const owner = names.get(one.toLowerCase());
      if (owner === undefined) continue;
      if (owner.key === key && (index === 0 || owner.path[0] !== "apps")) continue;
      report(
        "app/host-taken",
        index === 0 ? place.to : aliasPath(place, index - 1),
        `App ${showValue(place.app)} and ${ownerName(owner.path)} both have the host name ${showValue(one)}: nginx would give all of its requests to one of them.`,
        "Take the name from one of them, or let both name it first and give them different paths.",
        owner.path,
      );
      return false;
    }
    for (const [index, one] of [name, ...aliases].entries()) {
      const path = index === 0 ? place.to : aliasPath(place, index - 1);
      if (!names.has(one.toLowerCase())) names.set(one.toLowerCase(), { key, path });
    }
    return true;
  }

  /** Options of a host that is there already: equal values agree, others do not. */
  function mergeOptions(
    { name, options, place }: AppHost,
    entry: PlainObject,
    written: Map<string, Path>,
  ): PlainObject {
    const added = Object.entries(options).flatMap(([option, value]): [string, OptionValue][] => {
      const key = `${name}\0${option}`;
      const path = place.options[option]?.path ?? place.to;
      const before = entry[option];
      if (before === undefined) {
        written.set(key, path);
        return [[option, value]];
      }
      if (JSON.stringify(before) !== JSON.stringify(value)) {
        const other = written.get(key) ?? [...virtualHostsPath, name, option];
        report(
          "app/option-conflict",
          path,
          `App ${showValue(place.app)} and ${ownerName(other)} give different values of ${option} for the virtual host ${showValue(name)}; there can be one only.`,
          "Give it in one place.",
          other,
        );
      }
      return [];
    });
    addOptionPlaces(place, entry, added);
    return Object.fromEntries(added);
  }

  /** In an entry of somebody else's, only what the app adds is the app's. */
  function addOptionPlaces(
    place: Place,
    entry: PlainObject,
    added: readonly [string, OptionValue][],
  ): void {
    if (Object.keys(entry).length === 0) return;
    const names = new Set(added.map(([option]) => option));
    const own = Object.entries(place.options).filter(([option]) => names.has(option));
    places.push({ ...place, isForeign: true, options: Object.fromEntries(own) });
  }

  function mergeLocations(
    { name, locations }: AppHost,
    byHand: unknown,
    written: Map<string, Path>,
  ): PlainObject {
    const all: PlainObject = isPlainObject(byHand) ? { ...byHand } : {};
    for (const { match, options, place } of locations) {
      const key = `${name}\0locations\0${match}`;
      if (Object.hasOwn(all, match)) {
        const other = written.get(key) ?? place.entry;
        report(
          "app/location-taken",
          place.to,
          `App ${showValue(place.app)} and ${ownerName(other)} both want path ${showValue(match)} of host ${showValue(name)}.`,
          "Give the app other paths, or remove one of the two.",
          other,
        );
        continue;
      }
      written.set(key, place.to);
      all[match] = options;
      places.push(place);
    }
    return all;
  }
}

/** Whose a place is, as a message names it. */
function ownerName(path: Path): string {
  if (path[0] === "apps") return `app ${showValue(path[1])}`;
  return path[1] === "kubernetes"
    ? `the frontend ${showValue(path[3])} that is written by hand`
    : `the virtual host ${showValue(path[4])} that is written by hand`;
}

function aliasPath({ app }: Place, index: number): Path {
  return ["apps", app, "hosts", index + 1];
}
