import { closest } from "../text/closest.js";
import {
  type IpAddress,
  type IpFamily,
  ipv4Text,
  readIpAddress,
  wildcard4,
} from "./bind-address.js";
import { bindParameters } from "./bind-parameters.js";
import type { BindProblem } from "./bind-problem.js";
import { readHaproxyLine } from "./words.js";

/** Ports that a bind opens, both ends included. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** One of the comma-separated addresses of a bind. */
export type BindListener =
  | (IpAddress & { readonly ports: PortRange })
  /** Absolute path of a socket, or one relative to where HAProxy starts. */
  | { readonly kind: "unix"; readonly path: string }
  /** A socket in Linux' abstract namespace. */
  | { readonly kind: "abns"; readonly name: string }
  /** A socket that whoever starts HAProxy has opened. */
  | { readonly kind: "fd"; readonly descriptor: number };

/** A word behind the addresses of a bind, with the value that belongs to it. */
export interface BindParameter {
  readonly name: string;
  readonly value?: string;
}

/** What stands behind `bind`. */
export interface Bind {
  readonly kind: "bind";
  readonly listeners: readonly BindListener[];
  readonly parameters: readonly BindParameter[];
}

export interface RefusedBind {
  readonly kind: "refused";
  readonly problem: BindProblem;
}

type FamilyPrefix =
  | { readonly kind: "ip"; readonly family?: IpFamily }
  | { readonly kind: "unix" | "abns" | "fd" | "not-tcp" };

/** Prefixes of an address in HAProxy 2.6 to 2.9, case-sensitive. */
const prefixes: Readonly<Record<string, FamilyPrefix>> = {
  "abns@": { kind: "abns" },
  "fd@": { kind: "fd" },
  "ip@": { kind: "ip" },
  "ipv4@": { kind: "ip", family: 4 },
  "ipv6@": { kind: "ip", family: 6 },
  "quic4@": { kind: "not-tcp" },
  "quic6@": { kind: "not-tcp" },
  "rhttp@": { kind: "not-tcp" },
  "sockpair@": { kind: "not-tcp" },
  "tcp4@": { kind: "ip", family: 4 },
  "tcp6@": { kind: "ip", family: 6 },
  "tcp@": { kind: "ip" },
  "udp4@": { kind: "not-tcp" },
  "udp6@": { kind: "not-tcp" },
  "udp@": { kind: "not-tcp" },
  "unix@": { kind: "unix" },
  "uxdg@": { kind: "not-tcp" },
  "uxst@": { kind: "unix" },
};

/** HAProxy appends `.<pid>.bak` to a path while it restarts, so less than `sun_path` is left. */
const mostBytes = { unix: 97, abns: 107 } as const;

const plainBind = new RegExp(`^(${ipv4Text}):([1-9]\\d{0,4})$`);
const mostPort = 65535;
const noParameters: readonly BindParameter[] = [];

/**
 * Reads a bind as HAProxy does: `[address]:port[-port]`, several with commas, then parameters. It
 * accepts what HAProxy accepts, apart from what `stricterThanHaproxy` lists.
 */
export function parseBind(text: string): Bind | RefusedBind {
  // What most binds are, without the questions that only others answer.
  const [, plainAddress, digits] = plainBind.exec(text) ?? [];
  const port = Number(digits);
  if (plainAddress !== undefined && port <= mostPort) {
    const ports = { first: port, last: port };
    const listener: BindListener =
      plainAddress === wildcard4
        ? { kind: "wildcard", family: 4, ports }
        : { kind: "ip", family: 4, address: plainAddress, ports };
    const listeners = [listener];
    return { kind: "bind", listeners, parameters: noParameters };
  }
  const line = readHaproxyLine(text);
  if (line.problem !== undefined) return refused({ kind: "unreadable", line });
  const [addresses, ...words] = line.words.map(({ value }) => value);
  if (addresses === undefined || addresses === "") return refused({ kind: "no-address" });

  const listeners: BindListener[] = [];
  for (const address of withoutLastComma(addresses).split(",")) {
    const listener = readListener(address);
    if (listener.kind === "refused") return listener;
    listeners.push(listener);
  }
  const parameters = readParameters(words);
  return parameters.kind === "refused" ? parameters : { ...parameters, listeners };
}

/** HAProxy takes no notice of a comma at the end. */
function withoutLastComma(addresses: string): string {
  return addresses.length > 1 && addresses.endsWith(",") ? addresses.slice(0, -1) : addresses;
}

function readListener(text: string): BindListener | RefusedBind {
  if (text === "") return refused({ kind: "empty-address" });
  if (text.includes("$")) return refused({ kind: "variable", address: text });
  const { prefix, family, rest } = splitPrefix(text);
  switch (family.kind) {
    case "not-tcp":
      return refused({ kind: "not-tcp", prefix });
    case "fd":
      return /^\d{1,9}$/.test(rest)
        ? { kind: "fd", descriptor: Number(rest) }
        : refused({ kind: "bad-descriptor", descriptor: rest });
    case "unix":
    case "abns":
      if (rest === "") return refused({ kind: "empty-path", prefix });
      if (utf8Bytes(rest) > mostBytes[family.kind]) {
        return refused({ kind: "path-too-long", path: rest, mostBytes: mostBytes[family.kind] });
      }
      return family.kind === "unix" ? { kind: "unix", path: rest } : { kind: "abns", name: rest };
    case "ip":
      return readInternetListener(rest, family.family);
  }
}

function splitPrefix(text: string): { prefix: string; family: FamilyPrefix; rest: string } {
  if (text.startsWith("dgram+")) return { prefix: "dgram+", family: { kind: "not-tcp" }, rest: "" };
  const socket = text.replace(/^stream\+/, "");
  if (socket.startsWith("/")) return { prefix: "", family: { kind: "unix" }, rest: socket };
  const prefix = socket.slice(0, socket.indexOf("@") + 1);
  const family = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  return family === undefined
    ? { prefix: "", family: { kind: "ip" }, rest: socket }
    : { prefix, family, rest: socket.slice(prefix.length) };
}

/** The port stands behind the last colon, unless a bracket comes after it. */
function readInternetListener(
  text: string,
  family: IpFamily | undefined,
): BindListener | RefusedBind {
  const colon = text.lastIndexOf(":");
  if (colon <= text.lastIndexOf("]") || colon === text.length - 1) {
    return refused({ kind: "no-port", address: text });
  }
  const ports = readPorts(text.slice(colon + 1));
  if (ports.kind === "refused") return ports;
  const address = readIpAddress(text.slice(0, colon), family);
  return address.kind === "refused" ? address : { ...address, ports: ports.range };
}

type ReadPorts = { readonly kind: "ports"; readonly range: PortRange } | RefusedBind;

function readPorts(text: string): ReadPorts {
  const [first = "", last = first, ...more] = text.split("-");
  if (!/^\d/.test(first) || !/^\d/.test(last)) return refused({ kind: "bad-port", port: text });
  if (more.length > 0 || !/^\d+$/.test(first + last)) {
    return refused({ kind: "loose-port", port: text });
  }
  const range = { first: Number(first), last: Number(last) };
  for (const port of [range.first, range.last]) {
    if (port < 1 || port > mostPort)
      return refused({ kind: "port-out-of-range", port: String(port) });
  }
  if (range.first > range.last) return refused({ kind: "port-order", ...range });
  return { kind: "ports", range };
}

function readParameters(words: readonly string[]): Omit<Bind, "listeners"> | RefusedBind {
  const parameters: BindParameter[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = words[at] ?? "";
    if (name === "") return refused({ kind: "empty-word" });
    const takes = bindParameters.get(name);
    if (takes === undefined) return refused(unknownParameter(name));
    if (takes === "flag") {
      parameters.push({ name });
    } else {
      at++;
      const value = words[at] ?? "";
      if (value === "") return refused({ kind: "missing-argument", name });
      parameters.push({ name, value });
    }
  }
  return { kind: "bind", parameters };
}

function unknownParameter(name: string): BindProblem {
  const suggestion = closest(name, bindParameters.keys());
  return { kind: "unknown-parameter", name, ...(suggestion && { closest: suggestion }) };
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function refused(problem: BindProblem): RefusedBind {
  return { kind: "refused", problem };
}
