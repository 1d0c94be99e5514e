import type {
  ExtraLines,
  KubernetesFrontend,
  ProxySection,
  ServerLine,
} from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import { nothing } from "./platform-haproxy.js";

/** What the platform writes into every section of a mode, or into all of them. */
const options = { http: [{ value: "httplog" }], tcp: [{ value: "tcplog" }] };
const leastConnections: Sourced<ExtraLines> = {
  value: { kind: "balance", algorithm: "leastconn" },
};
const noText: Sourced<ExtraLines> = { value: { kind: "text", text: "" } };

/** The section that the platform makes of a Kubernetes frontend. */
export function frontendSection(frontend: KubernetesFrontend): ProxySection {
  const { name, path, mode, binds } = frontend;
  const origins = [path];
  // Every option by its name: thousands of them are made, and a spread takes much longer.
  return {
    kind: "listen",
    name,
    origins,
    mode,
    balance: nothing.balance,
    options: options[mode.value],
    timeouts: nothing.timeouts,
    binds,
    defaultBackend: nothing.defaultBackend,
    servers: serversOf(frontend),
    extraConfig: linesOf(frontend),
  };
}

function linesOf({ target, extraConfig }: KubernetesFrontend): ProxySection["extraConfig"] {
  const own: Sourced<ExtraLines> =
    extraConfig.value === ""
      ? noText
      : sourced({ kind: "text", text: extraConfig.value }, extraConfig);
  return target.kind === "podPort"
    ? [leastConnections, sourced(target.template, target.port), own]
    : [leastConnections, own];
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
