import { showValue } from "../text/show-value.js";
import type { HaproxyLine } from "./words.js";

/** Why a bind is refused. */
export type BindProblem =
  | { readonly kind: "unreadable"; readonly line: HaproxyLine }
  | { readonly kind: "no-address" }
  | { readonly kind: "empty-address" }
  | { readonly kind: "variable"; readonly address: string }
  | { readonly kind: "not-tcp"; readonly prefix: string }
  | { readonly kind: "no-port"; readonly address: string }
  | { readonly kind: "bad-port"; readonly port: string }
  | { readonly kind: "loose-port"; readonly port: string }
  | { readonly kind: "port-out-of-range"; readonly port: string }
  | { readonly kind: "port-order"; readonly first: number; readonly last: number }
  | { readonly kind: "bad-address"; readonly address: string }
  | { readonly kind: "loose-address"; readonly address: string; readonly readAs: string }
  | { readonly kind: "wrong-family"; readonly address: string; readonly family: 4 | 6 }
  | { readonly kind: "bad-descriptor"; readonly descriptor: string }
  | { readonly kind: "empty-path"; readonly prefix: string }
  | { readonly kind: "path-too-long"; readonly path: string; readonly mostBytes: number }
  | { readonly kind: "empty-word" }
  | { readonly kind: "unknown-parameter"; readonly name: string; readonly closest?: string }
  | { readonly kind: "missing-argument"; readonly name: string };

export interface BindProblemText {
  readonly message: string;
  readonly hint?: string;
}

/** What a problem means for whoever wrote the bind, to be put behind "The bind …". */
export function describeBindProblem(problem: BindProblem): BindProblemText {
  switch (problem.kind) {
    case "unreadable":
      return { message: "cannot be cut into words: a quote or an escape in it is incomplete" };
    case "no-address":
      return { message: "names no address", hint: "127.0.0.1:8001" };
    case "empty-address":
      return {
        message: "has a comma with no address before it; HAProxy refuses to start",
        hint: "Remove the comma, or write the missing `address:port`.",
      };
    case "variable":
      return {
        message: `has an environment variable in ${showValue(problem.address)}; on the VM it is most likely empty, and HAProxy would listen on every address`,
        hint: "Write the address itself.",
      };
    case "not-tcp":
      return {
        message: `begins with ${showValue(problem.prefix)}, which names no socket that HAProxy could serve TCP on here`,
        hint: "Write `address:port`, `unix@path` or `abns@name`.",
      };
    case "no-port":
      return {
        message: `has no port in ${showValue(problem.address)}; HAProxy refuses to start`,
        hint: noPortHint(problem.address),
      };
    case "bad-port":
      return {
        message: `has ${showValue(problem.port)} for a port; HAProxy takes numbers only and refuses to start`,
        hint: "Write a number from 1 to 65535, or two of them as in `8001-8004`.",
      };
    case "loose-port":
      return {
        message: `has ${showValue(problem.port)} for a port, of which HAProxy reads the digits at the beginning and drops the rest without a word`,
        hint: "Write a number from 1 to 65535, or two of them as in `8001-8004`.",
      };
    case "port-out-of-range":
      return {
        message: `has port ${problem.port}, which does not exist: HAProxy refuses to start, or takes another`,
        hint: "Write a number from 1 to 65535.",
      };
    case "port-order":
      return {
        message: `has a range of ports from ${problem.first} down to ${problem.last}; HAProxy refuses to start`,
        hint: `${problem.last}-${problem.first}`,
      };
    case "bad-address":
      return {
        message: `has ${showValue(problem.address)} for an address; HAProxy can make nothing of it and refuses to start`,
        hint: "Write an IP address (IPv6 in brackets), `*` for all IPv4 addresses or `[::]` for all there are, with `:port` behind it.",
      };
    case "loose-address":
      return {
        message: `has ${showValue(problem.address)} for an address, which HAProxy reads as ${problem.readAs} (numbers with leading zeros are octal, missing ones are filled in)`,
        hint: "Write the four numbers of the IPv4 address, without leading zeros.",
      };
    case "wrong-family":
      return {
        message: `asks for IPv${problem.family}, but ${showValue(problem.address)} is none; HAProxy refuses to start`,
        hint: "Leave the prefix out.",
      };
    case "bad-descriptor":
      return {
        message: `has ${showValue(problem.descriptor)} for a file descriptor; HAProxy takes numbers only and refuses to start`,
      };
    case "empty-path":
      return { message: `has no name behind ${showValue(problem.prefix)}` };
    case "path-too-long":
      return {
        message: `has a socket name longer than ${problem.mostBytes} bytes; HAProxy refuses to start`,
        hint: "Use a shorter name.",
      };
    case "empty-word":
      return {
        message: "has an empty word, at which HAProxy stops reading: parameters behind it are lost",
        hint: "Remove the empty quotes.",
      };
    case "unknown-parameter":
      return {
        message: `has the parameter ${showValue(problem.name)}, which HAProxy does not know; it refuses to start`,
        ...(problem.closest === undefined ? {} : { hint: `Did you mean \`${problem.closest}\`?` }),
      };
    case "missing-argument":
      return {
        message: `has nothing behind the parameter \`${problem.name}\`, which takes a value; HAProxy refuses to start`,
        hint: `Write a value behind \`${problem.name}\`, or remove it.`,
      };
  }
}

/** What is most likely missing: the brackets of an IPv6 address, or a port. */
function noPortHint(address: string): string {
  return /^\d+$/.test(address) ? `:${address}` : `${address}:8001`;
}
