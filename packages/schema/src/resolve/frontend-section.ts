import type { KubernetesFrontend, ProxySection, ServerLine } from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import { nothing } from "./platform-haproxy.js";

/** The section that the platform makes of a Kubernetes frontend. */
export function frontendSection(frontend: KubernetesFrontend): ProxySection {
  const { name, path, mode, binds, target, extraConfig } = frontend;
  const own = <T>(value: T): Sourced<T> => ({ value, path });
  return {
    ...nothing,
    kind: "listen",
    name,
    origins: [path],
    mode,
    options: [{ ...mode, value: mode.value === "http" ? "httplog" : "tcplog" }],
    binds,
    servers: serversOf(frontend),
    extraConfig: [
      own({ kind: "balance", algorithm: "leastconn" }),
      ...(target.kind === "podPort" ? [{ ...target.port, value: target.template }] : []),
      { ...extraConfig, value: { kind: "text", text: extraConfig.value } },
    ],
  };
}

function serversOf({ target }: KubernetesFrontend): readonly Sourced<ServerLine>[] {
  switch (target.kind) {
    case "podPort":
      return [];
    case "lbServicePort":
      return target.servers.map((server) => ({ ...target.port, value: server }));
    case "servicePort":
      return [{ ...target.port, value: target.server }];
  }
}
