import { type Model, sortedEntries } from "@nixgen/schema";
import type { ServicePort, ServiceSpec } from "kubernetes-types/core/v1.js";
import type { NeededPort } from "../needed-services.js";
import { labelsOf } from "./labels.js";
import type { Manifest } from "./manifest.js";
import type { PlannedService } from "./planned-services.js";
import { appsOf, detailsOf } from "./service-origin.js";

/** The Service that frontends need (R28, R30, R48). */
export function serviceManifest(service: PlannedService, model: Model): Manifest {
  const { namespace, name, configName, frontends } = service;
  const { selector, isGuess } = selectorOf(service, model);
  return {
    comments: [
      `For ${frontends.map(({ frontend, kind, port }) => `${describe(frontend.name, model)} (${kind} ${port})`).join(", ")}.`,
      ...(configName === name
        ? []
        : [
            `${configName} is headless, so this has a name of its own; HAProxy asks for no LoadBalancer by name.`,
          ]),
      ...(isGuess
        ? [
            `The config tells no labels of the pods: app: ${configName} is a guess. cluster.services has a place for them.`,
          ]
        : []),
    ],
    object: {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name, namespace, labels: labelsOf(name) },
      spec: {
        ...typeOf(frontends),
        selector: Object.fromEntries(sortedEntries(selector)),
        ports: portsOf(service, model),
      },
    },
  };
}

/** A frontend as the author of the config knows it. */
function describe(frontend: string, { apps }: Model): string {
  const app = apps.find(({ ports }) => ports.some((port) => port.frontend === frontend));
  return app === undefined ? `the frontend ${frontend}` : `the app ${app.name}`;
}

/** A LoadBalancer has a ClusterIP too, so it serves frontends of servicePort as well. */
function typeOf(frontends: readonly NeededPort[]): Pick<ServiceSpec, "type" | "clusterIP"> {
  const has = (kind: NeededPort["kind"]) => frontends.some((frontend) => frontend.kind === kind);
  if (has("podPort")) return { type: "ClusterIP", clusterIP: "None" };
  return { type: has("lbServicePort") ? "LoadBalancer" : "ClusterIP" };
}

function selectorOf(service: PlannedService, model: Model) {
  const told =
    detailsOf(service, model)?.selector ??
    appsOf(service, model).find(({ selector }) => selector !== undefined)?.selector;
  return { selector: told ?? { app: service.configName }, isGuess: told === undefined };
}

/** One per number, sorted, named after the mode of its frontends: `http-8888`. */
function portsOf(service: PlannedService, model: Model): ServicePort[] {
  const targets = detailsOf(service, model)?.targetPorts ?? {};
  const numbers = [...new Set(service.frontends.map(({ port }) => port))].sort((a, b) => a - b);
  return numbers.map((port) => {
    const users = service.frontends.filter((frontend) => frontend.port === port);
    const isHttp = users.every(({ frontend }) => frontend.mode.value === "http");
    const isPods = users.some(({ kind }) => kind === "podPort");
    return {
      name: `${isHttp ? "http" : "tcp"}-${port}`,
      port,
      protocol: "TCP",
      targetPort: isPods ? port : (targets[port] ?? port),
    };
  });
}
