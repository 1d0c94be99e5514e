import type { Path } from "../diagnostic.js";
import type { FrontendTarget, KubernetesFrontend, Server } from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import { oncePer } from "../once-per.js";
import type { Config, FrontendConfig } from "../options/config.js";
import { portOptions } from "../options/port-options.js";
import { sortedEntries } from "../text/compare-bytes.js";

const frontendsPath: Path = ["flyingcircus", "kubernetes", "frontend"];

/** The entries of `kubernetes.frontend` that give a port, sorted by name. */
export const resolveFrontends = oncePer((config: Config): readonly KubernetesFrontend[] =>
  sortedEntries(config.flyingcircus.kubernetes.frontend).flatMap(([name, frontend]) => {
    const target = resolveTarget(config, name, frontend);
    return target === undefined ? [] : [resolveFrontend(name, frontend, target)];
  }),
);

function resolveFrontend(
  name: string,
  frontend: FrontendConfig,
  target: FrontendTarget,
): KubernetesFrontend {
  const path = [...frontendsPath, name];
  return {
    name,
    path,
    mode: { value: frontend.mode, path: [...path, "mode"] },
    binds: frontend.binds?.map((value, index) => ({ value, path: [...path, "binds", index] })) ?? [
      { ...target.port, value: `127.0.0.1:${target.port.value}` },
    ],
    target,
    extraConfig: { value: frontend.haproxyExtraConfig, path: [...path, "haproxyExtraConfig"] },
  };
}

function resolveTarget(
  config: Config,
  name: string,
  frontend: FrontendConfig,
): FrontendTarget | undefined {
  const kind = portOptions.find((option) => frontend[option] !== null);
  const number = kind === undefined ? null : frontend[kind];
  if (kind === undefined || number === null) return undefined;

  const path = [...frontendsPath, name];
  const port: Sourced<number> = { value: number, path: [...path, kind] };
  const ssl = frontend.sslBackend;
  const dnsName = `${frontend.serviceName ?? name}.${frontend.namespace}.svc.cluster.local`;
  switch (kind) {
    case "podPort":
      return {
        kind,
        port,
        template: {
          kind: "server-template",
          slots: frontend.maxExpectedPods,
          dnsName,
          port: number,
          ssl,
          parameters: {
            value: frontend.extraPodTemplateOptions,
            path: [...path, "extraPodTemplateOptions"],
          },
        },
      };
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
