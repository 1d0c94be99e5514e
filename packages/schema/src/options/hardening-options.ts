import type { Config, HardeningPolicies } from "../generated/config.js";
import * as z from "../zod.js";
import { formatted } from "./formats.js";

const time = formatted("duration");

/** The options of each policy; its description is the policy's own. */
export const policyOptions = {
  rollingUpdates: z
    .strictObject({
      retries: z.int().min(1).max(100).default(3).describe("Attempts after the first."),
      dnsEvery: time.default("1s").describe("How often HAProxy asks for pods."),
    })
    .meta({
      id: "RollingUpdates",
      description:
        "No request is lost while pods are replaced or HAProxy reloads: it retries on another pod, closes server connections after each request, asks the DNS more often, leaves out pods that refuse connections three times in a row, and looks up one pod before it takes the first request. Costs a new connection to the pod per request, and a start that waits for a DNS that swallows questions, 5 to 10 s for each frontend.",
    }),
  dnsOutage: z
    .strictObject({ hold: time.default("1h").describe("How long known addresses are kept.") })
    .meta({
      id: "DnsOutage",
      description:
        "Pods keep their last addresses while the cluster's DNS fails, and HAProxy starts without it. Costs: a pod that is gone during the outage is noticed by its health check only.",
    }),
  longConnections: z
    .strictObject({
      idle: time.default("1h").describe("How long a websocket or TCP stream may be silent."),
      frontends: z
        .array(formatted("section-name"))
        .optional()
        .describe("Names of the frontends it is for; all of them if not given."),
    })
    .meta({
      id: "LongConnections",
      description:
        "Websockets and TCP streams live through silence of more than 30 seconds. Costs: connections of clients that vanished are kept as long.",
    }),
  statsPage: z
    .strictObject({
      bind: formatted("filled-line")
        .optional()
        .describe("Moves the page there, such as 127.0.0.1:8404."),
      admin: z.boolean().default(false).describe("Whether it keeps the right to administer."),
    })
    .meta({
      id: "StatsPage",
      description:
        "HAProxy's statistics page loses its right to take pods out of service, which everybody on the VM has by default (T1).",
    }),
  clientAddress: z
    .strictObject({
      proxyProtocol: z
        .array(formatted("section-name"))
        .default([])
        .describe(
          "Names of frontends of mode tcp whose backends expect the PROXY protocol; one that does not expect it understands nothing any more. Agents are written into the module by their addresses.",
        ),
    })
    .meta({
      id: "ClientAddress",
      description:
        "X-Forwarded-For holds the client's own address and nothing that the client made up (T25), X-Real-IP likewise; `Forwarded` is removed. Costs: of a chain of proxies before nginx only the last one is told to the pod.",
    }),
};

/** A policy is switched on by `true`, or by options of its own. */
function policy<Shape extends z.core.$ZodLooseShape>(options: z.ZodObject<Shape, z.core.$strict>) {
  return z
    .union([z.boolean(), options])
    .default(false)
    .describe(options.description ?? "");
}

/** Every policy by its name. */
export const hardeningPolicies = z
  .strictObject({
    rollingUpdates: policy(policyOptions.rollingUpdates),
    dnsOutage: policy(policyOptions.dnsOutage),
    longConnections: policy(policyOptions.longConnections),
    statsPage: policy(policyOptions.statsPage),
    clientAddress: policy(policyOptions.clientAddress),
  })
  .meta({ id: "Hardening", description: "Policies that make the platform's defaults safer." });

/** `hardening`: all policies with their defaults, or a choice of them. */
export const hardeningOptions = z
  .union([z.literal("recommended"), hardeningPolicies])
  .optional()
  .describe("Named policies that make the platform's defaults safer.");

export type HardeningConfig = Config["hardening"];
/** Every policy with its options, where it is switched on. */
export type ActivePolicies = {
  readonly [Name in keyof HardeningPolicies]?: Exclude<HardeningPolicies[Name], boolean>;
};
