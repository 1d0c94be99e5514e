import type { AppConfig, AppTcpConfig } from "../generated/config.js";
import { portOptions } from "../model/port-option.js";
import * as z from "../zod.js";
import { filledList } from "./filled-list.js";
import { formatted, port } from "./formats.js";
import { hostOptionNames } from "./host-option-names.js";
import { suppressions } from "./suppressions.js";
import { suppressionsKey } from "./suppressions-key.js";

export type { AppConfig, AppTcpConfig };

const podPort = port.describe(
  "Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.",
);
const lbServicePort = port.describe(
  "Port of a Service of type LoadBalancer, which every agent offers.",
);
const servicePort = port.describe("Port of a Service of type ClusterIP.");
const sslBackend = z
  .boolean()
  .describe("Whether HAProxy speaks TLS to the backend. The certificate is not verified.");
const haproxyExtraConfig = formatted("text").describe(
  "HAProxy lines copied verbatim to the end of the frontend's listen section.",
);
const extraPodTemplateOptions = formatted("line").describe(
  "HAProxy server parameters at the end of the server-template line. Only with podPort.",
);

/** What a schema of a set says that excludes some of its options. */
function without(options: readonly string[]): Record<string, false> {
  return Object.fromEntries(options.map((option) => [option, false as const]));
}

const onlyPort = (option: string) => without(portOptions.filter((other) => other !== option));

const listenAddress = formatted("filled-line").describe(
  "`:port` for all FE addresses of the webgateways, or `address:port`, with HAProxy bind parameters behind it.",
);

/** An entry of `apps.<name>.tcp`. */
export const tcpOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    listen: z
      .union([listenAddress, filledList(listenAddress)])
      .describe(
        "Where HAProxy listens: `:443` for port 443 of all FE addresses of the webgateways, or an address with a port; or a list of both.",
      ),
    podPort: podPort.optional(),
    lbServicePort: lbServicePort.optional(),
    servicePort: servicePort.optional(),
    name: formatted("name")
      .optional()
      .describe(
        "What the frontend is called, behind the app's name and `-`. Without it: https for port 443, http for port 80, else the port.",
      ),
    sslBackend: sslBackend.optional(),
    haproxyExtraConfig: haproxyExtraConfig.optional(),
    extraPodTemplateOptions: extraPodTemplateOptions.optional(),
  })
  .meta({
    id: "AppTcp",
    description:
      "A stream that HAProxy passes unread, by exactly one of podPort, lbServicePort and servicePort.",
    oneOf: portOptions.map((option) => ({ required: [option], properties: onlyPort(option) })),
  });

/** An entry of `apps.<name>.paths`. */
export const pathOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    websockets: z
      .boolean()
      .optional()
      .describe("Whether websockets pass. Without it: what the app says."),
    path: formatted("url-path")
      .optional()
      .describe("Path of the application that stands for the matched part of the path."),
    basicAuthFile: formatted("path").optional().describe("Password file in htpasswd format."),
    extraConfig: formatted("text")
      .optional()
      .describe("nginx lines copied verbatim into the location."),
    priority: z
      .int()
      .optional()
      .describe("Place among the locations: smaller comes first, equal ones are sorted by name."),
  })
  .meta({ id: "AppPath", description: "What nginx does with requests for matching paths." });

/** Options that are about the virtual host and what it passes to: nothing without a host. */
const hostOptions = {
  podPort: podPort.optional(),
  lbServicePort: lbServicePort.optional(),
  servicePort: servicePort.optional(),
  paths: z
    .union([filledList(formatted("filled-line")), z.record(formatted("filled-line"), pathOptions)])
    .optional()
    .describe("Which paths nginx passes on: a list, or options by path. Without it: all, `/`."),
  websockets: z
    .boolean()
    .optional()
    .describe("Whether websockets pass, by HTTP/1.1 and the Upgrade header."),
  localPort: port
    .optional()
    .describe(
      "Port of 127.0.0.1 between nginx and HAProxy. Without it nixgen chooses one that is free.",
    ),
  sslBackend: sslBackend.optional(),
  haproxyExtraConfig: haproxyExtraConfig.optional(),
  extraPodTemplateOptions: extraPodTemplateOptions.optional(),
  forceSSL: z
    .boolean()
    .optional()
    .describe(
      "Serve HTTPS, and redirect all HTTP to it. Without it: true, unless the virtual host is written by hand too and says otherwise.",
    ),
  enableACME: z
    .boolean()
    .optional()
    .describe("Get the certificate from Let's Encrypt. Without it: with forceSSL."),
  useACMEHost: formatted("word")
    .optional()
    .describe("Use the certificate of this name instead of an own one."),
  emailACME: formatted("email")
    .optional()
    .describe("Address that Let's Encrypt writes to before a certificate expires."),
  sslCertificate: formatted("path").optional().describe("Certificate file, with enableACME off."),
  sslCertificateKey: formatted("path")
    .optional()
    .describe("Private key file, with enableACME off."),
  listenAddresses: z
    .array(formatted("word"))
    .optional()
    .describe("Addresses nginx listens on, IPv6 in brackets. Without it: all FE addresses."),
  default: z.boolean().optional().describe("Answer requests for unknown host names."),
  basicAuthFile: formatted("path").optional().describe("Password file in htpasswd format."),
  extraConfig: formatted("text")
    .optional()
    .describe("nginx lines copied verbatim to the end of the server block."),
} satisfies Readonly<Record<(typeof hostOptionNames)[number], z.core.$ZodType>>;

// The compiler speaks of the last alternative where none fits: the most common one stands there.
const hostWithPort = (["hosts", "host"] as const).flatMap((host) =>
  ["servicePort", "lbServicePort", "podPort"].map((option) => ({
    required: [host, option],
    properties: { ...without([host === "host" ? "hosts" : "host"]), ...onlyPort(option) },
  })),
);

/** `apps.<name>`: one application, from its host names or public ports to its Service. */
export const appOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    host: formatted("word").optional().describe("Host name that nginx serves it under, by HTTPS."),
    hosts: filledList(formatted("word"))
      .optional()
      .describe("Several host names: the first names the virtual host, the others are aliases."),
    tcp: filledList(tcpOptions)
      .optional()
      .describe("Streams that HAProxy passes unread, such as those of an ingress controller."),
    ...hostOptions,
    namespace: formatted("name")
      .default("default")
      .describe("Kubernetes namespace of the application."),
    serviceName: formatted("name")
      .optional()
      .describe("Name of the Kubernetes Service. Without it: the app's name."),
    maxExpectedPods: z
      .int()
      .min(1)
      .max(65535)
      .optional()
      .describe("Number of servers HAProxy reserves for pods. Without it 10. Only with podPort."),
    selector: z
      .record(formatted("line"), formatted("line"))
      .optional()
      .describe("Labels of the application's pods, for the Service in `nixgen manifests`."),
    external: z
      .boolean()
      .default(false)
      .describe("Whether the Service exists already, so that `nixgen manifests` makes none."),
  })
  .meta({
    id: "App",
    description:
      "An application of the cluster: its virtual host or public ports, its frontends and its Service in one.",
    allOf: [
      {
        title: "HostOrTcp",
        oneOf: [
          {
            required: ["tcp"],
            properties: without(["host", "hosts", ...hostOptionNames]),
          },
          ...hostWithPort,
        ],
      },
      {
        title: "SelectorOrExternal",
        oneOf: [
          {
            required: ["external"],
            properties: { external: { const: true }, ...without(["selector"]) },
          },
          { properties: { external: { const: false } } },
        ],
      },
    ],
  });

/** `apps`: what expands to entries of `flyingcircus`. */
export const appsOptions = z
  .record(formatted("name"), appOptions)
  .default({})
  .describe(
    "Applications by name. Each stands for the virtual host and the frontends that it needs; `nixgen expand` shows them.",
  );
