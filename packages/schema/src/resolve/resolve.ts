import { resolveApps } from "../apps/resolve-apps.js";
import type { Path } from "../diagnostic.js";
import { harden } from "../hardening/harden.js";
import type { Place } from "../model/app.js";
import type { Definitions } from "../model/definitions.js";
import type { Model } from "../model/model.js";
import type { Webgateway } from "../model/webgateway.js";
import type { Config } from "../options/config.js";
import { resolveDefinitions } from "./resolve-definitions.js";
import { resolveFirewall } from "./resolve-firewall.js";
import { resolveHaproxy } from "./resolve-haproxy.js";
import { resolveWebgateways } from "./resolve-webgateways.js";

/** Decides everything that a config leaves open; `given` is the same config without defaults. */
export function resolve(
  written: Config,
  writtenGiven: unknown,
  appPlaces: readonly Place[] = [],
): Model {
  const { config, given, overrides } = harden(written, writtenGiven);
  const { resourceGroup } = config;
  const webgateways = resolveWebgateways(config);
  const haproxy = resolveHaproxy(config, overrides);
  let definitions: Definitions | undefined;
  return {
    release: config.platform.release,
    resourceGroup,
    network: config.flyingcircus.kubernetes.network,
    apps: resolveApps(config),
    appPlaces,
    haproxy,
    webgateways,
    config,
    // Only who emits the module asks for them.
    get definitions() {
      definitions ??= {
        ...resolveDefinitions(given, proxyUrls(webgateways)),
        ...resolveFirewall({ haproxy, webgateways, resourceGroup }),
      };
      return definitions;
    },
    overrides,
  };
}

/** The URL that each location passes to, by the path of its option; the same on every webgateway. */
function proxyUrls([webgateway]: readonly Webgateway[]): (path: Path) => string | undefined {
  const targets = (webgateway?.virtualHosts ?? []).flatMap(({ locations }) =>
    locations.flatMap(({ proxyPass }) => (proxyPass?.kind === "url" ? [proxyPass] : [])),
  );
  const urls = new Map(targets.map(({ path, value }) => [path.join("\0"), value]));
  return (path) => urls.get(path.join("\0"));
}
