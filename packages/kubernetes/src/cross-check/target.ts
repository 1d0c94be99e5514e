import type { Model } from "@nixgen/schema";
import { type NeededPort, neededServices } from "../needed-services.js";
import type { Cluster } from "./cluster.js";
import type { ClusterService } from "./cluster-object.js";

/** What a frontend reaches, and what the dumps tell of it. */
export interface Target extends NeededPort {
  readonly namespace: string;
  /** Name of the Service; the frontend's own where none is given. */
  readonly name: string;
  /** `default/myapp`. */
  readonly title: string;
  /** Undefined where the dumps do not hold it. */
  readonly service: ClusterService | undefined;
  /** Whether the dumps would hold it if it were there. */
  readonly known: boolean;
}

/** What every frontend reaches, in the order of the needed Services. */
export function targetsOf(model: Model, cluster: Cluster): readonly Target[] {
  const apps = new Map(
    model.apps.flatMap((app) => app.ports.map(({ frontend }) => [frontend, app] as const)),
  );
  return neededServices(model).flatMap((reached) =>
    reached.frontends.map((needed) => {
      // An app names its Service even where HAProxy does not ask for it by name.
      const app = apps.get(needed.frontend.name);
      const { namespace, name } =
        app === undefined ? reached : { namespace: app.namespace, name: app.serviceName };
      const service =
        cluster.service(namespace, name) ??
        (app === undefined ? holderOfPort(model, cluster, needed) : undefined);
      const place = service ?? { namespace, name };
      return {
        ...needed,
        namespace: place.namespace,
        name: place.name,
        title: `${place.namespace}/${place.name}`,
        service,
        known: service !== undefined || cluster.knowsServicesOf(namespace),
      };
    }),
  );
}

/** HAProxy asks for no LoadBalancer by name: without one in the config, it is whichever has the port. */
function holderOfPort(
  { config }: Model,
  { services }: Cluster,
  { kind, port, frontend }: NeededPort,
): ClusterService | undefined {
  const { serviceName } = config.flyingcircus.kubernetes.frontend[frontend.name] ?? {};
  if (kind !== "lbServicePort" || typeof serviceName === "string") return undefined;
  return services.find((service) => holds(service, port));
}

/** Whether a Service asks for a port of every agent. */
export function holds({ type, ports }: ClusterService, port: number): boolean {
  return (
    type === "LoadBalancer" && ports.some((one) => one.port === port && one.protocol === "TCP")
  );
}
