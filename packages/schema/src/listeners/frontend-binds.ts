import { type Bind, type BindListener, parseBind } from "../haproxy/bind.js";
import type { KubernetesFrontend } from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import { oncePer } from "../once-per.js";
import { isLoopback } from "./reach.js";

/** A readable bind of a frontend. */
export interface FrontendBind extends Bind {
  readonly source: Sourced<string>;
}

/** The binds of a frontend that HAProxy can read. */
export const frontendBinds = oncePer(({ binds }: KubernetesFrontend): readonly FrontendBind[] =>
  binds.flatMap((source) => {
    const bind = parseBind(source.value);
    return bind.kind === "refused" ? [] : [{ ...bind, source }];
  }),
);

/** Whether somebody outside of the VM could connect, the firewall set aside. */
export function isPublic({ listeners }: Bind): boolean {
  return listeners.some(
    (listener) =>
      listener.kind === "wildcard" ||
      (listener.kind === "ip" && !isLoopback({ ...listener, takesIpv4: false })),
  );
}

/** Whether a bind takes connections on a port. */
export function hasPort({ listeners }: Bind, port: number): boolean {
  return listeners.some(
    (listener: BindListener) =>
      (listener.kind === "wildcard" || listener.kind === "ip") &&
      listener.ports.first <= port &&
      listener.ports.last >= port,
  );
}

/** Whether HAProxy itself speaks TLS to clients of a bind. */
export function terminatesTls({ parameters }: Bind): boolean {
  return parameters.some(({ name }) => name === "ssl");
}
