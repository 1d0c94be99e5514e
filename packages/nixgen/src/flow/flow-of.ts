import type { KubernetesFrontend, Model, NginxLocation, VirtualHost } from "@nixgen/schema";

/** One way of a request through the webgateway. */
export interface Flow {
  /** Who is asked for: a host, or an address of the webgateway. */
  readonly host: string;
  /** The virtual host of nginx; undefined where nginx takes no part. */
  readonly virtualHost: VirtualHost | undefined;
  /** The location's match; undefined where nginx takes no part. */
  readonly location: string | undefined;
  /** The frontend that HAProxy passes it to; undefined where it goes elsewhere. */
  readonly frontend: KubernetesFrontend | undefined;
  /** Where it goes: a Service, agents, a URL, or what nginx answers itself. */
  readonly target: string;
}

/** Every way from outside to an application, hosts first, in the order of the config. */
export function flowsOf(model: Model): readonly Flow[] {
  const [webgateway] = model.webgateways;
  const byAddress = new Map(
    model.haproxy.frontends.flatMap((frontend) =>
      frontend.binds.map(({ value }) => [`http://${value.split(/\s/)[0]}`, frontend] as const),
    ),
  );
  const behind = new Set<KubernetesFrontend>();
  const hosts = (webgateway?.virtualHosts ?? []).flatMap((virtualHost) => {
    const host = virtualHost.serverNames[0].value;
    // nginx redirects before it looks for a location.
    const locations = virtualHost.globalRedirect === undefined ? virtualHost.locations : [];
    const flows = locations.map((location): Flow => {
      const frontend = frontendOf(location, byAddress);
      if (frontend !== undefined) behind.add(frontend);
      return {
        host,
        virtualHost,
        location: location.match,
        frontend,
        target: frontend === undefined ? answerOf(location) : targetOf(frontend, model),
      };
    });
    const rest = restOf(virtualHost);
    return rest === undefined
      ? flows
      : [...flows, { host, virtualHost, location: "/", frontend: undefined, target: rest }];
  });
  const direct = model.haproxy.frontends
    .filter((frontend) => !behind.has(frontend))
    .map((frontend) => ({
      host: frontend.binds.map(({ value }) => value).join(", "),
      virtualHost: undefined,
      location: undefined,
      frontend,
      target: targetOf(frontend, model),
    }));
  return [...hosts, ...direct];
}

function frontendOf(
  { proxyPass }: NginxLocation,
  byAddress: ReadonlyMap<string, KubernetesFrontend>,
): KubernetesFrontend | undefined {
  if (proxyPass?.kind !== "url") return undefined;
  const base = /^http:\/\/[^/]+/.exec(proxyPass.value)?.[0];
  return base === undefined ? undefined : byAddress.get(base);
}

/** What nginx does with requests that no location is for; undefined where one takes them all. */
function restOf({ globalRedirect, root, locations }: VirtualHost): string | undefined {
  if (globalRedirect !== undefined) return `nginx answers 301 ${globalRedirect.value}`;
  if (locations.some(({ match }) => match === "/")) return undefined;
  if (root !== undefined) return `files in ${root.value}`;
  return locations.length === 0 ? "nginx" : undefined;
}

function answerOf({ proxyPass, return: answer, root, alias }: NginxLocation): string {
  if (proxyPass?.kind === "url") return proxyPass.value;
  if (proxyPass !== undefined) return `frontend ${proxyPass.frontend}, which nginx cannot reach`;
  if (answer !== undefined) return `nginx answers ${answer.value}`;
  const folder = root ?? alias;
  return folder === undefined ? "nginx" : `files in ${folder.value}`;
}

/** What a frontend reaches, in words. */
function targetOf({ name, target }: KubernetesFrontend, { config }: Model): string {
  const { namespace = "default", serviceName } =
    config.flyingcircus.kubernetes.frontend[name] ?? {};
  const service = `Service ${namespace}/${serviceName ?? name}`;
  switch (target.kind) {
    case "podPort":
      return `pods of ${service}, port ${target.port.value}`;
    case "servicePort":
      return `${service}, port ${target.port.value}`;
    case "lbServicePort":
      return `LoadBalancer port ${target.port.value} of every agent`;
  }
}
