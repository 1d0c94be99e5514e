import { type KubernetesFrontend, parseBind } from "@nixgen/schema";
import type { Wire } from "./flow-picture.js";

/** A wire and what is spoken over it. */
export interface Speech {
  readonly wire: Wire;
  readonly label: string;
}

export const https: Speech = { wire: "tls", label: "HTTPS" };
export const http: Speech = { wire: "plain", label: "HTTP" };
const tcp: Speech = { wire: "stream", label: "TCP" };

/** Whether HAProxy itself ends the TLS of a frontend's clients. */
export function endsTls({ binds }: KubernetesFrontend): boolean {
  return binds.some(({ value }) => {
    const bind = parseBind(value);
    return bind.kind === "bind" && bind.parameters.some(({ name }) => name === "ssl");
  });
}

/** What a client speaks with a frontend that no nginx stands before. */
export function spokenByClients(frontend: KubernetesFrontend): Speech {
  if (frontend.mode.value === "http") return endsTls(frontend) ? https : http;
  if (endsTls(frontend)) return { wire: "tls", label: "TLS" };
  const ports = frontend.binds.flatMap(({ value }) => portsOf(value));
  if (ports.includes(443)) return https;
  return ports.includes(80) ? http : tcp;
}

/** What HAProxy speaks with what a frontend reaches, and what it was spoken to in. */
export function spokenByHaproxy(frontend: KubernetesFrontend, incoming: Speech): Speech {
  const { mode, target } = frontend;
  const ssl =
    target.kind === "podPort"
      ? target.template.ssl
      : target.kind === "servicePort"
        ? target.server.ssl
        : target.servers.some((server) => server.ssl);
  if (mode.value === "http") return ssl ? https : http;
  if (ssl) return { wire: "tls", label: "TLS" };
  return endsTls(frontend) ? tcp : incoming;
}

function portsOf(bind: string): readonly number[] {
  const read = parseBind(bind);
  if (read.kind !== "bind") return [];
  return read.listeners.flatMap((listener) => ("ports" in listener ? [listener.ports.first] : []));
}
