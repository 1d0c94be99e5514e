import { compareBytes, type Model } from "@nixgen/schema";
import { type NeededPort, type NeededService, neededServices } from "../needed-services.js";

/** A Service that frontends need, by the name that it gets in the cluster. */
export interface PlannedService extends NeededService {
  /** The name that the config knows it by. */
  readonly configName: string;
}

/**
 * The Services that the frontends need, sorted by namespace and name. HAProxy asks for no
 * LoadBalancer by name (T19), so the tree does not say which app it belongs to, and it can give way
 * where the name is a headless Service's.
 */
export function plannedServices(model: Model): readonly PlannedService[] {
  const groups = new Map<string, { namespace: string; name: string; frontends: NeededPort[] }>();
  for (const { frontends, ...place } of neededServices(model)) {
    for (const frontend of frontends) {
      const { namespace, name } = appPlace(frontend, model) ?? place;
      const key = `${namespace}/${name}`;
      const group = groups.get(key) ?? { namespace, name, frontends: [] };
      group.frontends.push(frontend);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .flatMap((group): PlannedService[] => {
      const { namespace, name, frontends } = group;
      const balanced = frontends.filter(({ kind }) => kind === "lbServicePort");
      const rest = frontends.filter(({ kind }) => kind !== "lbServicePort");
      const freeName = `${name}-lb`;
      const isHeadless = rest.length > 0 && rest.every(({ kind }) => kind === "podPort");
      if (balanced.length === 0 || !isHeadless || groups.has(`${namespace}/${freeName}`)) {
        return [{ ...group, configName: name }];
      }
      return [
        { namespace, name, configName: name, frontends: rest },
        { namespace, name: freeName, configName: name, frontends: balanced },
      ];
    })
    .sort(
      (one, other) =>
        compareBytes(one.namespace, other.namespace) || compareBytes(one.name, other.name),
    );
}

/** The Service of the app that a LoadBalancer's frontend comes from, unless it names another. */
function appPlace({ frontend, kind }: NeededPort, { apps, config }: Model) {
  const { serviceName } = config.flyingcircus.kubernetes.frontend[frontend.name] ?? {};
  if (kind !== "lbServicePort" || typeof serviceName === "string") return undefined;
  const app = apps.find(({ ports }) => ports.some((port) => port.frontend === frontend.name));
  return app && { namespace: app.namespace, name: app.serviceName };
}
