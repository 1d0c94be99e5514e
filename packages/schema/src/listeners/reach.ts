import { Address4, Address6 } from "ip-address";
import type { ResourceGroupConfig } from "../generated/config.js";
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
  if (socket.kind !== "ip") return false;
  return socket.family === 4 ? socket.address.startsWith("127.") : socket.address === "::1";
}

/** One form per address, the one that `readIpAddress` has. */
export function canonical(written: string): string {
  return written.includes(":") && Address6.isValid(written)
    ? new Address6(written).correctForm()
    : written;
}

const privateRanges4 = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(
  (range) => new Address4(range),
);
const privateRanges6 = ["fc00::/7", "fe80::/10"].map((range) => new Address6(range));

/** Whether no address of the internet is meant. */
export function isPrivate(socket: InternetSocket): boolean {
  if (socket.kind !== "ip") return false;
  return socket.family === 4
    ? privateRanges4.some((range) => new Address4(socket.address).isInSubnet(range))
    : privateRanges6.some((range) => new Address6(socket.address).isInSubnet(range));
}
