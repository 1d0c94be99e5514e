import type { Model } from "@nixgen/schema";
import type { PlannedService } from "./planned-services.js";

/** What k3s brings, as namespace and name (R39). */
const shipped: ReadonlySet<string> = new Set([
  "default/kubernetes",
  "kube-system/kube-dns",
  "kube-system/metrics-server",
  "kube-system/traefik",
]);

/** Ports of the agents that traefik's LoadBalancer has (T27). */
const traefikPorts: ReadonlySet<number> = new Set([80, 443]);

/** Who made a Service, if it is not for nixgen to make; undefined otherwise. */
export function serviceOrigin(service: PlannedService, model: Model): string | undefined {
  const { namespace, name, frontends } = service;
  const details = detailsOf(service, model);
  const isExternalApp = appsOf(service, model).some(({ external }) => external);
  if (isExternalApp || details?.external === true) return "the config says that it exists";
  if (shipped.has(`${namespace}/${name}`)) return "k3s brings it";
  const isToldOf = details !== undefined || appsOf(service, model).length > 0;
  const isNamed = frontends.some(
    ({ frontend }) =>
      typeof model.config.flyingcircus.kubernetes.frontend[frontend.name]?.serviceName === "string",
  );
  if (isToldOf || isNamed) return undefined;
  return frontends.every(({ kind, port }) => kind === "lbServicePort" && traefikPorts.has(port))
    ? "nothing names a Service, and traefik, which k3s brings, has the ports 80 and 443 of the agents"
    : undefined;
}

/** What `cluster.services` tells of a Service. */
export function detailsOf(service: PlannedService, model: Model) {
  return new Map(Object.entries(model.config.cluster.services)).get(detailsKey(service, model));
}

/** Under which key `cluster.services` tells of a Service, if it does. */
export function detailsKey({ namespace, configName }: PlannedService, { config }: Model): string {
  const whole = `${namespace}/${configName}`;
  const isShort = namespace === "default" && !Object.hasOwn(config.cluster.services, whole);
  return isShort ? configName : whole;
}

/** The apps that reach a Service. */
export function appsOf({ namespace, configName }: PlannedService, { apps }: Model) {
  return apps.filter((app) => app.namespace === namespace && app.serviceName === configName);
}
