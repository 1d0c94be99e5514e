import { plannedServices } from "@nixgen/kubernetes";
import type { KubernetesFrontend, Model } from "@nixgen/schema";
import type { PictureLine } from "./flow-picture.js";
import type { Speech } from "./speech.js";

/** What stands behind a frontend. */
export interface Target {
  /** Frontends with the same one reach the same pods, and may share their box. */
  readonly place: string;
  /** Where the cluster is entered; undefined where HAProxy asks the pods themselves. */
  readonly entrance: readonly PictureLine[] | undefined;
  /** The pods, spoken to like this. */
  readonly pods: (speech: Speech) => readonly PictureLine[];
}

/** The ports of the agents that the cluster's ingress controller has (T27). */
const ingressPorts: ReadonlySet<number> = new Set([80, 443]);
/** More of them would make a box that nobody reads. */
const mostAgents = 4;

/** What stands behind the frontends of a model. */
export function targetsOf(model: Model): (frontend: KubernetesFrontend) => Target {
  const services = new Map(
    plannedServices(model).flatMap(({ namespace, name, frontends }) =>
      frontends.map(({ frontend }) => [frontend, `${namespace}/${name}`] as const),
    ),
  );
  return (frontend) => targetOf(frontend, services.get(frontend) ?? frontend.name, model);
}

function targetOf(frontend: KubernetesFrontend, service: string, model: Model): Target {
  const { target, name } = frontend;
  const port = target.port.value;
  switch (target.kind) {
    case "podPort":
      return {
        place: `${service} ${name}`,
        entrance: undefined,
        pods: (speech) => [
          { kind: "name", text: `pods of ${service}` },
          { kind: "code", text: `port ${port}` },
          { kind: "note", text: `found by DNS at ${model.network.clusterDns}:` },
          ...target.template.dnsName
            .split(/(?=\.svc\.)/)
            .map((text): PictureLine => ({ kind: "note", text })),
          ...endOf(speech),
        ],
      };
    case "servicePort":
      return {
        place: `${service} ${name}`,
        entrance: [
          { kind: "name", text: `Service ${service}` },
          { kind: "code", text: `port ${port}` },
          { kind: "note", text: "kube-proxy chooses a pod" },
        ],
        pods: (speech) => [{ kind: "name", text: `pods of ${service}` }, ...endOf(speech)],
      };
    case "lbServicePort": {
      const entrance = agentLines(target.servers, port);
      if (!ingressPorts.has(port)) {
        return {
          place: service,
          entrance,
          pods: (speech) => [{ kind: "name", text: `pods of ${service}` }, ...endOf(speech)],
        };
      }
      const controller = isNamed(frontend, model) ? service : "traefik, which k3s brings";
      return {
        place: `ingress ${controller}`,
        entrance,
        pods: (speech) => [
          { kind: "name", text: "ingress controller" },
          { kind: "note", text: controller },
          ...endOf(speech),
          { kind: "note", text: "knows hosts and paths" },
        ],
      };
    }
  }
}

/** Every agent offers the port of a LoadBalancer's Service. */
function agentLines(
  servers: readonly { readonly name: string; readonly host: string }[],
  port: number,
): readonly PictureLine[] {
  const more = servers.length - mostAgents;
  return [
    { kind: "name", text: `agents, port ${port}` },
    ...servers
      .slice(0, mostAgents)
      .map(({ name, host }): PictureLine => ({ kind: "code", text: `${name} ${host}:${port}` })),
    ...(more > 0 ? [{ kind: "note", text: `and ${more} more` } as const] : []),
    { kind: "note", text: "LoadBalancer Service" },
  ];
}

function endOf({ wire }: Speech): readonly PictureLine[] {
  return wire === "tls" ? [{ kind: "tls", text: "TLS ends here" }] : [];
}

/** Whether the config says which Service has the port. */
function isNamed({ name }: KubernetesFrontend, { config, apps }: Model): boolean {
  return (
    typeof config.flyingcircus.kubernetes.frontend[name]?.serviceName === "string" ||
    apps.some(({ ports }) => ports.some(({ frontend }) => frontend === name))
  );
}
