import * as z from "../zod.js";
import { formatted } from "./formats.js";

/** `flyingcircus.kubernetes.network`: must agree on all VMs of the resource group (T28). */
export const networkOptions = z
  .strictObject({
    clusterDns: formatted("address")
      .default("10.43.0.10")
      .describe("Address of the cluster's DNS service, which HAProxy asks for pods."),
    serviceCidr: formatted("address-range")
      .default("10.43.0.0/16")
      .describe("Address range of Kubernetes Services."),
    podCidr: formatted("address-range")
      .default("10.42.0.0/16")
      .describe("Address range of pods; each node gets a /24 of it."),
  })
  .meta({
    id: "KubernetesNetwork",
    description: "Addresses of the cluster's overlay network. Must be the same on all VMs.",
  });
