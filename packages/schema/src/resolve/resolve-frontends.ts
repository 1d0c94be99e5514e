import type { Path } from "../diagnostic.js";
import type {
  FrontendTarget,
  KubernetesFrontend,
  Server,
  ServerTemplate,
  SourcedBind,
} from "../model/haproxy-model.js";
import { portOptions } from "../model/port-option.js";
import type { Sourced } from "../model/sourced.js";
import { oncePer } from "../once-per.js";
import type { Config, FrontendConfig } from "../options/config.js";
import { sortedNames } from "../text/compare-bytes.js";
import { sourcedBind } from "./sourced-bind.js";

/** The entries of `kubernetes.frontend` that give a port, sorted by name. */
export const resolveFrontends = oncePer((config: Config): readonly KubernetesFrontend[] => {
  const frontends: KubernetesFrontend[] = [];
  const given = config.flyingcircus.kubernetes.frontend;
  for (const name of sortedNames(given)) {
    const frontend = given[name] as FrontendConfig;
    const target = resolveTarget(config, name, frontend);
    if (target !== undefined) frontends.push(resolveFrontend(name, frontend, target));
  }
  return frontends;
});

function pathOf(name: string): Path {
  return ["flyingcircus", "kubernetes", "frontend", name];
}

function pathOfOption(name: string, option: string): Path {
  return ["flyingcircus", "kubernetes", "frontend", name, option];
}

const noText: Sourced<string> = { value: "" };

/** An empty text, such as one that is not given, is nowhere. */
function text(name: string, option: string, value: string): Sourced<string> {
  return value === "" ? noText : { value, path: pathOfOption(name, option) };
}

function resolveFrontend(
  name: string,
  frontend: FrontendConfig,
  target: FrontendTarget,
): KubernetesFrontend {
  // A literal within another one would be made in a slower way, which thousands of them show.
  const mode = { value: frontend.mode, path: pathOfOption(name, "mode") };
  return {
    name,
    path: pathOf(name),
    mode,
    binds: resolveBinds(name, frontend, target),
    target,
    extraConfig: text(name, "haproxyExtraConfig", frontend.haproxyExtraConfig),
  };
}

/** Without binds of its own a frontend has one on 127.0.0.1, with the port that it gives. */
function resolveBinds(
  name: string,
  { binds }: FrontendConfig,
  { port }: FrontendTarget,
): readonly SourcedBind[] {
  return (
    binds?.map((value, index) =>
      sourcedBind(value, ["flyingcircus", "kubernetes", "frontend", name, "binds", index]),
    ) ?? [sourcedBind(`127.0.0.1:${port.value}`, port.path)]
  );
}

function resolveTarget(
  config: Config,
  name: string,
  frontend: FrontendConfig,
): FrontendTarget | undefined {
  const kind = portOptions.find((option) => frontend[option] !== null);
  const number = kind === undefined ? null : frontend[kind];
  if (kind === undefined || number === null) return undefined;

  const port: Sourced<number> = { value: number, path: pathOfOption(name, kind) };
  const ssl = frontend.sslBackend;
  const dnsName = `${frontend.serviceName ?? name}.${frontend.namespace}.svc.cluster.local`;
  switch (kind) {
    case "podPort": {
      const template: ServerTemplate = {
        kind: "server-template",
        slots: frontend.maxExpectedPods,
        dnsName,
        port: number,
        ssl,
        parameters: text(name, "extraPodTemplateOptions", frontend.extraPodTemplateOptions),
      };
      return { kind, port, template };
    }
    case "lbServicePort":
      return { kind, port, servers: resolveAgents(config, number, ssl) };
    case "servicePort":
      return {
        kind,
        port,
        server: { kind: "server", name: "service", host: dnsName, port: number, ssl },
      };
  }
}

/** The platform's build fails where an agent has no SRV address (T18): no server stands for it. */
function resolveAgents(config: Config, port: number, ssl: boolean): readonly Server[] {
  return (config.resourceGroup?.machines ?? [])
    .filter(({ roles }) => roles.includes("k3s-agent"))
    .flatMap(({ name, srv: [host] }) =>
      host === undefined ? [] : [{ kind: "server", name, host, port, ssl }],
    );
}
