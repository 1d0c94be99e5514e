import type { Model } from "@nixgen/schema";
import { plannedServices } from "../manifests/planned-services.js";
import type { NeededPort } from "../needed-services.js";
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
  const ofApps = new Set(model.apps.flatMap(({ ports }) => ports.map(({ frontend }) => frontend)));
  // An app's Services are known by the names that the manifests give them.
  return plannedServices(model).flatMap(({ namespace, name, frontends }) =>
    frontends.map((needed) => {
      const isAnyHolder = !ofApps.has(needed.frontend.name) && asksForNoName(model, needed);
      const service =
        cluster.service(namespace, name) ??
        (isAnyHolder ? cluster.services.find((one) => holds(one, needed.port)) : undefined);
      const place = service ?? { namespace, name };
      return {
        ...needed,
        namespace: place.namespace,
        name: place.name,
        title: `${place.namespace}/${place.name}`,
        service,
        known: service !== undefined || wouldHold(cluster, namespace, isAnyHolder),
      };
    }),
  );
}

/** HAProxy asks for no LoadBalancer by name: without one in the config, it is whichever has the port. */
function asksForNoName({ config }: Model, { kind, frontend }: NeededPort): boolean {
  const { serviceName } = config.flyingcircus.kubernetes.frontend[frontend.name] ?? {};
  return kind === "lbServicePort" && typeof serviceName !== "string";
}

/** Whether the dumps would hold it if it were there; whichever has a port may be in any namespace. */
function wouldHold(cluster: Cluster, namespace: string, isAnyHolder: boolean): boolean {
  return isAnyHolder ? cluster.isWhole : cluster.knowsServicesOf(namespace);
}

/** Whether a Service asks for a port of every agent. */
export function holds({ type, ports }: ClusterService, port: number): boolean {
  return (
    type === "LoadBalancer" && ports.some((one) => one.port === port && one.protocol === "TCP")
  );
}
