import type { Path } from "../diagnostic.js";
import type { NginxLocation } from "../model/nginx-model.js";
import type { Sourced } from "../model/sourced.js";
import type { LocationConfig } from "../options/config.js";
import { sortedEntries } from "../text/compare-bytes.js";
import type { proxyPassResolver } from "./resolve-proxy-pass.js";

type ResolveProxyPass = ReturnType<typeof proxyPassResolver>;

/** The locations in the platform's order: by priority, then by the bytes of their names. */
export function resolveLocations(
  locations: Readonly<Record<string, LocationConfig>>,
  path: Path,
  resolveProxyPass: ResolveProxyPass,
): readonly NginxLocation[] {
  return sortedEntries(locations)
    .sort(([, a], [, b]) => a.priority - b.priority)
    .map(([match, location]) =>
      resolveLocation(match, location, [...path, match], resolveProxyPass),
    );
}

// `fastcgiParams` has no place here: with it the platform generates nothing at all (T45).
function resolveLocation(
  match: string,
  location: LocationConfig,
  path: Path,
  resolveProxyPass: ResolveProxyPass,
): NginxLocation {
  const text = (key: "index" | "tryFiles" | "root" | "alias" | "return") => {
    const value = location[key];
    return value === null ? undefined : { value, path: [...path, key] };
  };
  return {
    match,
    path,
    proxyPass: resolveProxyPass(location.proxyPass, [...path, "proxyPass"]),
    websockets: location.proxyWebsockets,
    index: text("index"),
    tryFiles: text("tryFiles"),
    root: text("root"),
    alias: text("alias"),
    return: text("return"),
    extraConfig: { value: location.extraConfig, path: [...path, "extraConfig"] },
    passwordFile: passwordFile(location, "sublocation", path),
  };
}

/** The file of passwords: the user's, or the one the platform writes into the Nix store. */
export function passwordFile(
  options: Pick<LocationConfig, "basicAuth" | "basicAuthFile">,
  storeName: string,
  path: Path,
): Sourced<string> | undefined {
  if (options.basicAuthFile !== null) {
    return { value: options.basicAuthFile, path: [...path, "basicAuthFile"] };
  }
  if (Object.keys(options.basicAuth).length === 0) return undefined;
  return { value: `${storeName}.htpasswd`, path: [...path, "basicAuth"] };
}
