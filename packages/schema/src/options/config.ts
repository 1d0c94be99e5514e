import { releases } from "../model/release.js";
import * as z from "../zod.js";
import { appsOptions } from "./app-options.js";
import { clusterOptions } from "./cluster-options.js";
import { formatted } from "./formats.js";
import { frontendOptions } from "./frontend-options.js";
import { haproxyOptions } from "./haproxy-options.js";
import { hardeningOptions } from "./hardening-options.js";
import { networkOptions } from "./network-options.js";
import { resourceGroupOptions } from "./resource-group-options.js";
import { virtualHostOptions } from "./virtual-host-options.js";

export type {
  AccessConfig,
  Config,
  FrontendConfig,
  HaproxyConfig,
  LocationConfig,
  ResourceGroupConfig,
  VirtualHostConfig,
} from "../generated/config.js";

/** `flyingcircus.kubernetes`. */
export const kubernetesOptions = z
  .strictObject({
    frontend: z
      .record(formatted("section-name"), frontendOptions)
      .default({})
      .describe("Applications that HAProxy exposes, by name."),
    network: networkOptions.prefault({}),
  })
  .meta({ id: "Kubernetes", description: "The cluster as the webgateway sees it." });

/** `flyingcircus.services.nginx`. */
export const nginxOptions = z
  .strictObject({
    virtualHosts: z
      .record(formatted("word"), virtualHostOptions)
      .default({})
      .describe("Host names that nginx serves."),
  })
  .meta({ id: "NginxService", description: "The platform's nginx." });

/** `flyingcircus.services`. */
export const servicesOptions = z
  .strictObject({
    nginx: nginxOptions.prefault({}),
    haproxy: haproxyOptions.prefault({}),
  })
  .meta({ id: "Services", description: "Services of the webgateway." });

/** `platform`. */
export const platformOptions = z
  .strictObject({
    release: z
      .enum(releases)
      .default("24.05")
      .describe("Release of the platform that the VM runs."),
  })
  .meta({ id: "Platform", description: "Facts about the platform." });

/** `flyingcircus`: the trees of the platform's options that nixgen knows. */
export const flyingcircusOptions = z
  .strictObject({
    kubernetes: kubernetesOptions.prefault({}),
    services: servicesOptions.prefault({}),
  })
  .meta({ id: "Flyingcircus", description: "The platform's NixOS options, name by name." });

/**
 * The whole config. Parsing fills in every default that stands on its own;
 * what depends on other options or on the VM is decided in resolve.
 */
export const configOptions = z
  .strictObject({
    $schema: z.string().optional().describe("The JSON Schema of this file, for editors."),
    platform: platformOptions.prefault({}),
    resourceGroup: resourceGroupOptions.optional(),
    flyingcircus: flyingcircusOptions.prefault({}),
    hardening: hardeningOptions,
    apps: appsOptions,
    cluster: clusterOptions.prefault({}),
    rules: z
      .record(z.string(), z.enum(["off", "info", "warning", "error"]))
      .meta({
        id: "Rules",
        description: "Severity by diagnostic code, in place of the code's own.",
      })
      .default({}),
  })
  .meta({ id: "Config", description: "Configuration of a webgateway, read by nixgen." });
