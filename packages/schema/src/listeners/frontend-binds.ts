import type { BindListener } from "../haproxy/bind.js";
import type { SourcedBind } from "../model/haproxy-model.js";
import { isLoopbackAddress } from "./reach.js";

/** Whether somebody outside of the VM could connect, the firewall set aside. */
export function isPublic({ bind }: SourcedBind): boolean {
  return bind.kind === "bind" && bind.listeners.some(isPublicListener);
}

function isPublicListener(listener: BindListener): boolean {
  return listener.kind === "wildcard" || (listener.kind === "ip" && !isLoopbackAddress(listener));
}

/** Whether a bind takes connections on a port. */
export function hasPort({ bind }: SourcedBind, port: number): boolean {
  return (
    bind.kind === "bind" &&
    bind.listeners.some(
      (listener) =>
        (listener.kind === "wildcard" || listener.kind === "ip") &&
        listener.ports.first <= port &&
        listener.ports.last >= port,
    )
  );
}

/** Whether HAProxy itself speaks TLS to clients of a bind. */
export function terminatesTls({ bind }: SourcedBind): boolean {
  return bind.kind === "bind" && bind.parameters.some(({ name }) => name === "ssl");
}
