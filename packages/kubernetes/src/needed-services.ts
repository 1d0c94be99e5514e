import {
  compareBytes,
  type FrontendTarget,
  type KubernetesFrontend,
  type Model,
} from "@nixgen/schema";

/** A Kubernetes Service that frontends of the config reach. */
export interface NeededService {
  readonly namespace: string;
  readonly name: string;
  /** The frontends that reach it, in the model's order; at least one. */
  readonly frontends: readonly NeededPort[];
}

/** How one frontend reaches a Service. */
export interface NeededPort {
  readonly frontend: KubernetesFrontend;
  /** The option that decides the Service's type: headless, LoadBalancer or ClusterIP (R48). */
  readonly kind: FrontendTarget["kind"];
  /** Of the pods for `podPort`, else of the Service. */
  readonly port: number;
}

/** The Services that the frontends name, sorted by namespace and name (R44, R48). */
export function neededServices({ haproxy, config }: Model): readonly NeededService[] {
  const options = config.flyingcircus.kubernetes.frontend;
  const services = new Map<string, { namespace: string; name: string; frontends: NeededPort[] }>();
  for (const frontend of haproxy.frontends) {
    const { namespace = "default", serviceName = null } = options[frontend.name] ?? {};
    const name = serviceName ?? frontend.name;
    const key = `${namespace}/${name}`;
    const service = services.get(key) ?? { namespace, name, frontends: [] };
    service.frontends.push({
      frontend,
      kind: frontend.target.kind,
      port: frontend.target.port.value,
    });
    services.set(key, service);
  }
  return [...services.values()].sort(
    (one, other) =>
      compareBytes(one.namespace, other.namespace) || compareBytes(one.name, other.name),
  );
}
