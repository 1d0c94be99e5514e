import type { Model } from "@nixgen/schema";
import type { NeededService } from "../needed-services.js";

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
export function serviceOrigin(service: NeededService, model: Model): string | undefined {
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
export function detailsOf({ namespace, name }: NeededService, { config }: Model) {
  const entries = new Map(Object.entries(config.cluster.services));
  return (
    entries.get(`${namespace}/${name}`) ?? (namespace === "default" ? entries.get(name) : undefined)
  );
}

/** The apps that reach a Service. */
export function appsOf({ namespace, name }: NeededService, { apps }: Model) {
  return apps.filter((app) => app.namespace === namespace && app.serviceName === name);
}
