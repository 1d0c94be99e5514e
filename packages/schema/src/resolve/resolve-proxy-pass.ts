import type { Path } from "../diagnostic.js";
import type { KubernetesFrontend } from "../model/haproxy-model.js";
import type { ProxyPass } from "../model/nginx-model.js";
import { oncePer } from "../once-per.js";
import type { Config, LocationConfig } from "../options/config.js";
import { compareBytes } from "../text/compare-bytes.js";
import { reachableAddress } from "./reachable-address.js";
import { resolveFrontends } from "./resolve-frontends.js";

/** What can be passed to, found once for all webgateways. */
const frontendsByName = oncePer(
  (config: Config): ReadonlyMap<string, KubernetesFrontend> =>
    new Map(resolveFrontends(config).map((frontend) => [frontend.name, frontend])),
);

/** The names of all entries, as a message about an unknown one lists them. */
const knownNames = oncePer((config: Config): readonly string[] =>
  Object.keys(config.flyingcircus.kubernetes.frontend).sort(compareBytes),
);

/** Finds what locations pass to: a URL, or `http://` and the first bind that nginx can reach. */
export function proxyPassResolver(
  config: Config,
): (target: LocationConfig["proxyPass"], path: Path) => ProxyPass | undefined {
  return (target, path) => {
    if (target === null) return undefined;
    if (typeof target === "string") return { kind: "url", value: target, path };
    const frontend = frontendsByName(config).get(target.frontend);
    if (frontend !== undefined) return passTo(frontend, target.path ?? "", path);
    // One without a port has a diagnostic of its own.
    if (Object.hasOwn(config.flyingcircus.kubernetes.frontend, target.frontend)) return undefined;
    const known = knownNames(config);
    return { kind: "unknown-frontend", frontend: target.frontend, known, path };
  };
}

function passTo(frontend: KubernetesFrontend, urlPath: string, path: Path): ProxyPass {
  const [address] = frontend.binds.flatMap((bind) => reachableAddress(bind) ?? []);
  return address === undefined
    ? {
        kind: "unreachable-frontend",
        frontend: frontend.name,
        binds: frontend.binds.map(({ value }) => value),
        path,
      }
    : { kind: "url", value: `http://${address}${urlPath}`, path };
}
