import type {
  ExtraLines,
  KubernetesFrontend,
  ProxySection,
  ServerLine,
} from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import { nothing } from "./platform-haproxy.js";

/** The section that the platform makes of a Kubernetes frontend. */
export function frontendSection(frontend: KubernetesFrontend): ProxySection {
  const { name, path, mode, binds } = frontend;
  // Every option by its name: thousands of them are made, and a spread takes much longer.
  return {
    kind: "listen",
    name,
    origins: [path],
    mode,
    balance: nothing.balance,
    options: [sourced(mode.value === "http" ? "httplog" : "tcplog", mode)],
    timeouts: nothing.timeouts,
    binds,
    defaultBackend: nothing.defaultBackend,
    servers: serversOf(frontend),
    extraConfig: linesOf(frontend),
  };
}

const leastConnections: ExtraLines = { kind: "balance", algorithm: "leastconn" };

function linesOf({ path, target, extraConfig }: KubernetesFrontend): ProxySection["extraConfig"] {
  const balance = { value: leastConnections, path };
  const own = sourced<ExtraLines>({ kind: "text", text: extraConfig.value }, extraConfig);
  return target.kind === "podPort"
    ? [balance, sourced<ExtraLines>(target.template, target.port), own]
    : [balance, own];
}

function serversOf({ target }: KubernetesFrontend): readonly Sourced<ServerLine>[] {
  switch (target.kind) {
    case "podPort":
      return nothing.servers;
    case "lbServicePort":
      return target.servers.map((server) => sourced(server, target.port));
    case "servicePort":
      return [sourced(target.server, target.port)];
  }
}

/** A value that comes from where another one does. */
function sourced<T>(value: T, { path }: Sourced<unknown>): Sourced<T> {
  return path === undefined ? { value } : { value, path };
}
