import type { Path } from "../diagnostic.js";
import type { PortRange } from "../haproxy/bind.js";
import type { IpAddress } from "../haproxy/bind-address.js";

/** Who opens a socket on a webgateway. The exporter reads HAProxy's figures for the monitoring. */
export type ListeningProgram = "haproxy" | "nginx" | "exporter";

/** Where something listens. */
export type Socket =
  | (Exclude<IpAddress, { kind: "name" }> & {
      readonly ports: PortRange;
      /** Whether an IPv6 wildcard takes IPv4 connections too, as Linux does unless told not to. */
      readonly takesIpv4?: boolean;
    })
  /** The VM's public addresses, where the config does not tell which those are. */
  | { readonly kind: "public"; readonly ports: PortRange }
  | { readonly kind: "unix"; readonly path: string }
  | { readonly kind: "abns"; readonly name: string };

export type InternetSocket = Extract<Socket, { readonly ports: PortRange }>;
/** A socket whose addresses are known. */
type AddressSocket = Exclude<InternetSocket, { readonly kind: "public" }>;

/** One socket of a webgateway, and whose it is. */
export interface Listener {
  readonly program: ListeningProgram;
  readonly socket: Socket;
  /** Whose it is, as a message names it: `frontend "myapp"`. */
  readonly owner: string;
  /** What it is for. */
  readonly purpose: string;
  /** Tells listeners of one owner from those of another. */
  readonly ownerPath: Path;
  /** The option that asks for it; undefined for what the platform opens by itself. */
  readonly path: Path | undefined;
}

/** A listener on an address and port. */
export type InternetListener = Listener & { readonly socket: InternetSocket };

export type AddressListener = Listener & { readonly socket: AddressSocket };

export function hasAddress(listener: InternetListener): listener is AddressListener {
  return listener.socket.kind !== "public";
}

export function isInternet(listener: Listener): listener is InternetListener {
  return "ports" in listener.socket;
}
