import type { VirtualHost } from "./nginx-model.js";

/** A VM with the role webgateway, and what its nginx serves. */
export interface Webgateway {
  /** Host name of the VM; undefined where the config knows no resource group. */
  readonly name: string | undefined;
  /** Addresses on the frontend network, IPv6 without brackets, in the directory's order. */
  readonly feAddresses: readonly string[];
  /** Sorted by the bytes of their names, as Nix sorts attributes. */
  readonly virtualHosts: readonly VirtualHost[];
}
