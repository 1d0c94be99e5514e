import type { Definitions } from "./definitions.js";
import type { HaproxyModel } from "./haproxy-model.js";
import type { Webgateway } from "./webgateway.js";

/** What a config means: every default filled in, every listener, server and DNS name known. */
export interface Model {
  readonly release: Release;
  /** The HAProxy configuration, the same on every webgateway of the resource group. */
  readonly haproxy: HaproxyModel;
  /** At least one: without `resourceGroup`, a nameless one whose addresses are unknown. */
  readonly webgateways: readonly Webgateway[];
  /** The options that the user set, for the NixOS module. */
  readonly definitions: Definitions;
}

/** The platform's releases that nixgen knows. */
export type Release = "23.05" | "23.11" | "24.05" | "24.11";
