import type { KubernetesFrontend, Model, NginxLocation } from "@nixgen/schema";

/** One way of a request through the webgateway. */
export interface Flow {
  /** Who is asked for: a host, or an address of the webgateway. */
  readonly host: string;
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
  const hosts = (webgateway?.virtualHosts ?? []).flatMap((host) =>
    host.locations.map((location): Flow => {
      const frontend = frontendOf(location, byAddress);
      if (frontend !== undefined) behind.add(frontend);
      return {
        host: host.serverNames[0].value,
        location: location.match,
        frontend,
        target: frontend === undefined ? answerOf(location) : targetOf(frontend, model),
      };
    }),
  );
  const direct = model.haproxy.frontends
    .filter((frontend) => !behind.has(frontend))
    .map((frontend) => ({
      host: frontend.binds.map(({ value }) => value).join(", "),
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

function answerOf({ proxyPass, return: answer, root, alias }: NginxLocation): string {
  if (proxyPass?.kind === "url") return proxyPass.value;
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
