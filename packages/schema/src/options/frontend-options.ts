import { portOptions } from "../model/port-option.js";
import * as z from "../zod.js";
import { formatted, port } from "./formats.js";
import { suppressions } from "./suppressions.js";
import { suppressionsKey } from "./suppressions-key.js";

const onlyOnePort = `A frontend has exactly one of ${portOptions.join(", ")}.`;

/** `flyingcircus.kubernetes.frontend.<name>`: one `listen` section of HAProxy. */
export const frontendOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    podPort: port
      .nullable()
      .default(null)
      .describe(
        "Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.",
      ),
    lbServicePort: port
      .nullable()
      .default(null)
      .describe(
        "Port of a Service of type LoadBalancer, which every agent offers. HAProxy balances between the agents.",
      ),
    servicePort: port
      .nullable()
      .default(null)
      .describe(
        "Port of a Service of type ClusterIP. HAProxy passes to the Service and kube-proxy distributes between the pods.",
      ),
    binds: z
      .array(
        formatted("filled-line").describe(
          "`address:port`, with HAProxy bind parameters behind it.",
        ),
      )
      .nullable()
      .default(null)
      .describe(
        "Where HAProxy listens, localhost or FE addresses with ports. Without it: 127.0.0.1 with the port that is set.",
      ),
    mode: z
      .enum(["http", "tcp"])
      .default("http")
      .describe(
        "How HAProxy treats the traffic: `http` behind nginx (scenario 1), `tcp` to pass a stream unread to an ingress controller (scenario 2).",
      ),
    serviceName: formatted("name")
      .nullable()
      .default(null)
      .describe("Name of the Kubernetes Service. Without it: the frontend's own name."),
    namespace: formatted("name")
      .default("default")
      .describe("Kubernetes namespace of the Service."),
    sslBackend: z
      .boolean()
      .default(false)
      .describe("Whether HAProxy speaks TLS to the backend. The certificate is not verified."),
    maxExpectedPods: z
      .int()
      .min(1)
      .max(65535)
      .default(10)
      .describe(
        "Number of servers HAProxy reserves for pods; pods beyond it get no traffic. Only with podPort.",
      ),
    haproxyExtraConfig: formatted("text")
      .default("")
      .describe("HAProxy lines copied verbatim to the end of the frontend's listen section."),
    extraPodTemplateOptions: formatted("line")
      .default("")
      .describe(
        "HAProxy server parameters copied verbatim to the end of the server-template line. Only with podPort.",
      ),
  })
  .meta({
    id: "KubernetesFrontend",
    description:
      "An application of the cluster that HAProxy exposes, by exactly one of podPort, lbServicePort and servicePort.",
    oneOf: portOptions.map((option) => ({
      required: [option],
      properties: Object.fromEntries(
        portOptions.map((other) => [
          other,
          // For editors: the words of a mistake, and that the option itself is offered already.
          {
            // A list, or the YAML language server would say "Expected null" in place of the words.
            type: [other === option ? "integer" : "null"],
            ...(other === option ? {} : { errorMessage: onlyOnePort }),
            doNotSuggest: true,
          },
        ]),
      ),
    })),
  });
