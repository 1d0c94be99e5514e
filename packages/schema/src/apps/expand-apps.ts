import type { Diagnostic } from "../diagnostic.js";
import { isInternet } from "../listeners/listener.js";
import { listenersOf } from "../listeners/listeners-of.js";
import type { Place } from "../model/app.js";
import type { Config } from "../options/config.js";
import { readValid } from "../parse/read-valid.js";
import { type PlainObject, valueAt } from "../parse/value-at.js";
import { withValues } from "../parse/with-values.js";
import { resolve } from "../resolve/resolve.js";
import { showValue } from "../text/show-value.js";
import { choosePorts, localPorts } from "./choose-ports.js";
import { type AppFrontend, frontendsPath, virtualHostsPath } from "./expansion-of-app.js";
import { mergeApps } from "./merge-apps.js";

/** A config with what its apps stand for written into the option tree. */
export interface ExpandedConfig {
  readonly config: Config;
  /** The same without defaults. */
  readonly given: unknown;
  /** Conflicts between apps, and between them and what is written by hand. */
  readonly diagnostics: readonly Diagnostic[];
  /** The entries that come from apps. */
  readonly places: readonly Place[];
}

/**
 * Writes what apps stand for into the option tree, as their author could have written it, so that
 * everything behind it knows no apps. What stands there by hand stays as it is.
 */
export function expandApps(config: Config, given: unknown): ExpandedConfig {
  if (Object.keys(config.apps).length === 0) {
    return { config, given, diagnostics: [], places: [] };
  }
  const merged = mergeApps(config, given);
  const addresses = feAddresses(config);
  const portless = merged.frontends.filter(({ binds }) => binds.kind === "chosen");
  const ports = choosePorts(
    portless.map(({ name }) => name),
    portless.length === 0 ? new Set() : takenPorts(unbound()),
  );
  const bound = merged.frontends.flatMap((frontend) => {
    const port = ports.get(frontend.name);
    const binds =
      port === undefined ? bindsOf(frontend, addresses) : ([`127.0.0.1:${port}`] as const);
    return binds === undefined ? [] : [[frontend, binds] as const];
  });
  const expanded = withTree(given, merged.virtualHosts, bound);
  return {
    config: readValid(expanded),
    given: expanded,
    diagnostics: [
      ...merged.diagnostics,
      ...merged.frontends.flatMap((frontend) => missingBinds(frontend, ports, addresses)),
    ],
    places: merged.places,
  };

  /** Everything but the ports that are still to be chosen. */
  function unbound(): unknown {
    const frontends = merged.frontends.map((one) => [one, bindsOf(one, addresses) ?? []] as const);
    return withTree(given, merged.virtualHosts, frontends);
  }
}

/**
 * The FE addresses of all webgateways, as a bind writes them. One module goes to all of them, and
 * a bind on another one's address does no harm there (T20).
 */
function feAddresses({ resourceGroup }: Config): readonly string[] {
  return (resourceGroup?.machines ?? [])
    .filter(({ roles }) => roles.includes("webgateway"))
    .flatMap(({ fe }) => fe)
    .map((address) => (address.includes(":") ? `[${address}]` : address));
}

/** The binds that an app says; undefined where nothing can be bound, or a port is to be chosen. */
function bindsOf(
  { binds }: AppFrontend,
  addresses: readonly string[],
): readonly string[] | undefined {
  if (binds.kind === "chosen") return undefined;
  const texts = binds.binds.texts.flatMap((text) =>
    isEverywhere(text) ? addresses.map((address) => `${address}${text}`) : [text],
  );
  return texts.length === 0 ? undefined : texts;
}

/** Whether a bind begins with `:` and a port, which stands for all FE addresses. */
function isEverywhere(text: string): boolean {
  return text.startsWith(":");
}

function missingBinds(
  { name, binds, place }: AppFrontend,
  ports: ReadonlyMap<string, number>,
  addresses: readonly string[],
): readonly Diagnostic[] {
  if (binds.kind === "chosen") {
    if (ports.has(name)) return [];
    const { first, count } = localPorts;
    return [
      {
        code: "app/no-free-port",
        severity: "error",
        path: place.to,
        message: `No port of 127.0.0.1 from ${first} to ${first + count - 1} is free for app ${showValue(name)}.`,
        hint: "localPort: 8001",
      },
    ];
  }
  const text = binds.binds.texts.find(isEverywhere);
  if (text === undefined || addresses.length > 0) return [];
  return [
    {
      code: "app/no-addresses",
      severity: "error",
      path: binds.binds.path,
      message: `${showValue(text)} stands for all FE addresses of the webgateways, and the config tells of none.`,
      hint: `Give resourceGroup with the webgateway's fe addresses, or write one: "192.0.2.11${text}"`,
    },
  ];
}

/** A copy of a config with the entries of apps in the option tree. */
function withTree(
  given: unknown,
  virtualHosts: ReadonlyMap<string, PlainObject>,
  frontends: readonly (readonly [AppFrontend, readonly string[]])[],
): unknown {
  return withValues(given, [
    ...frontends.map(([{ name, options }, binds]) => ({
      path: [...frontendsPath, name],
      value: { binds, ...options },
    })),
    ...Array.from(virtualHosts, ([name, value]) => ({ path: [...virtualHostsPath, name], value })),
  ]);
}

/**
 * Every port that something listens on, on any address, and every port that a text of the config
 * speaks of: what a location or a server line passes to listens somewhere, too.
 */
function takenPorts(given: unknown): ReadonlySet<number> {
  const model = resolve(readValid(given), given);
  const taken = new Set<number>();
  const lastPort = localPorts.first + localPorts.count - 1;
  const take = (first: number, last: number) => {
    if (taken.size === localPorts.count) return;
    const end = Math.min(last, lastPort);
    for (let port = Math.max(first, localPorts.first); port <= end; port++) taken.add(port);
  };
  for (const listener of model.webgateways.flatMap((one) => listenersOf(model, one))) {
    if (isInternet(listener)) take(listener.socket.ports.first, listener.socket.ports.last);
  }
  visit(valueAt(given, ["flyingcircus"]));
  return taken;

  function visit(value: unknown): void {
    if (typeof value === "string") {
      for (const [, port] of value.matchAll(/:(\d{5})(?!\d)/g)) take(Number(port), Number(port));
    } else if (typeof value === "object" && value !== null) {
      for (const item of Object.values(value)) visit(item);
    }
  }
}
