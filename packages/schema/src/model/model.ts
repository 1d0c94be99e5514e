import type { Config, NetworkConfig, ResourceGroupConfig } from "../generated/config.js";
import type { App, Place } from "./app.js";
import type { Definitions, Override } from "./definitions.js";
import type { HaproxyModel } from "./haproxy-model.js";
import type { Release } from "./release.js";
import type { Webgateway } from "./webgateway.js";

/** What a config means: every default filled in, every listener, server and DNS name known. */
export interface Model {
  readonly release: Release;
  /** Facts about the VMs; undefined where the config gives none, and rules about them stay silent. */
  readonly resourceGroup: ResourceGroupConfig | undefined;
  readonly network: NetworkConfig;
  /** Entries of `apps`, sorted by name; their frontends and virtual hosts stand with all others. */
  readonly apps: readonly App[];
  /** Which entries of the option tree come from apps; `writtenPath` leads back. */
  readonly appPlaces: readonly Place[];
  /** The HAProxy configuration, the same on every webgateway of the resource group. */
  readonly haproxy: HaproxyModel;
  /** At least one: without `resourceGroup`, a nameless one whose addresses are unknown. */
  readonly webgateways: readonly Webgateway[];
  /** The config itself with every default filled in, for rules about options that leave no trace. */
  readonly config: Config;
  /** The options that the user set, and what `hardening` adds, for the NixOS module. */
  readonly definitions: Definitions;
  /** Definitions of `hardening` that replace or follow the platform's own. */
  readonly overrides: readonly Override[];
}
