import type { Webgateway } from "../model/webgateway.js";
import type { Config } from "../options/config.js";
import { resolveVirtualHosts } from "./resolve-nginx.js";

/**
 * The webgateways of the resource group and what nginx serves on each. Without any, a nameless
 * one without FE addresses stands for it, so that there is always something to preview.
 */
export function resolveWebgateways(config: Config): readonly Webgateway[] {
  const machines = (config.resourceGroup?.machines ?? []).filter(({ roles }) =>
    roles.includes("webgateway"),
  );
  const known = machines.length === 0 ? [{ name: undefined, fe: [] }] : machines;
  return known.map(({ name, fe }) => ({
    name,
    feAddresses: fe,
    virtualHosts: resolveVirtualHosts(config, fe),
  }));
}
