import { isPlainIpv6 } from "../addresses/is-plain-ipv6.js";
import { readIpv6 } from "../addresses/read-ipv6.js";
import type { ResourceGroupConfig } from "../generated/config.js";
import type { IpFamily } from "../haproxy/bind-address.js";
import type { Model } from "../model/model.js";
import type { Webgateway } from "../model/webgateway.js";
import { oncePer } from "../once-per.js";
import type { InternetSocket, Socket } from "./listener.js";

/**
 * From where a listener can be reached, the firewall set aside; from nowhere, if the VM does not
 * have the address (T20).
 */
export type Reach = "internet" | "resource group" | "this VM" | "nowhere";

/** What is known of a webgateway's addresses, each in the form that sockets have. */
export interface KnownAddresses {
  /** Public ones, on the frontend network. */
  readonly fe: ReadonlySet<string>;
  /** Those on the server network. */
  readonly srv: ReadonlySet<string>;
}

/** From where a socket is reached; where no address is known, private ones stay private. */
export function reachOf(socket: Socket, known: KnownAddresses | undefined): Reach {
  if (socket.kind === "unix" || socket.kind === "abns") return "this VM";
  if (socket.kind === "wildcard" || socket.kind === "public") return "internet";
  if (isLoopback(socket)) return "this VM";
  if (known === undefined) return isPrivate(socket) ? "resource group" : "internet";
  if (known.fe.has(socket.address)) return "internet";
  return known.srv.has(socket.address) ? "resource group" : "nowhere";
}

/** The addresses of a webgateway; undefined where the config does not tell them. */
export function addressesOf(
  { resourceGroup }: Pick<Model, "resourceGroup">,
  { name }: Pick<Webgateway, "name">,
): KnownAddresses | undefined {
  const machine = resourceGroup?.machines.find((one) => one.name === name);
  return machine && knownAddresses(machine);
}

const knownAddresses = oncePer(
  ({ fe, srv }: ResourceGroupConfig["machines"][number]): KnownAddresses => ({
    fe: new Set(fe.map(canonical)),
    srv: new Set(srv.map(canonical)),
  }),
);

/** Whether only programs on the VM reach the address. */
export function isLoopback(socket: InternetSocket): boolean {
  return socket.kind === "ip" && isLoopbackAddress(socket);
}

/** Whether a single address is one that only programs on the VM reach. */
export function isLoopbackAddress({
  family,
  address,
}: {
  readonly family: IpFamily;
  readonly address: string;
}): boolean {
  return family === 4 ? address.startsWith("127.") : address === "::1";
}

/** One form per address, the one that `readIpAddress` has. */
export function canonical(written: string): string {
  if (!written.includes(":") || isPlainIpv6(written)) return written;
  return readIpv6(written)?.canonical ?? written;
}

/** 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and 100.64.0.0/10. */
const privateIpv4 =
  /^(?:10|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
/** fc00::/7 and fe80::/10. */
const privateIpv6 = /^f(?:[cd][0-9a-f]{2}|e[89ab][0-9a-f]):/;

/** Whether no address of the internet is meant. */
export function isPrivate(socket: InternetSocket): boolean {
  if (socket.kind !== "ip") return false;
  return (socket.family === 4 ? privateIpv4 : privateIpv6).test(socket.address);
}
