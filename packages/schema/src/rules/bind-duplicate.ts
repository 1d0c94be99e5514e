import { capitalised, clashesOf, otherSide, showShared } from "./bind-clashes.js";
import type { Rule } from "./rule.js";

/** Finds two HAProxy sections on one address and port. */
export const bindDuplicate: Rule = {
  code: "bind/duplicate",
  severity: "error",
  title: "Two sections of HAProxy on one address and port",
  why: "HAProxy opens the socket twice and starts without a word. The kernel then spreads connections between the two: of 200 requests 95 reached one application and 105 the other (tried with HAProxy 2.6). Without `binds` a frontend listens on 127.0.0.1 with its own port, so two applications on port 80 collide.",
  remedy: "Give each of them an address or a port of its own.",
  sources: ["T2", "R43"],
  *check(model) {
    for (const clash of clashesOf(model)) {
      const { kind, listener, other } = clash;
      if (kind !== "shared" || other.path === undefined || listener.path === undefined) continue;
      yield {
        path: listener.path,
        message: `${capitalised(listener.owner)} and ${other.owner} both listen on ${showShared(clash)}: HAProxy starts, and every connection reaches one or the other by chance.`,
        hint: "Give one of them another port.",
        related: otherSide(other),
      };
    }
  },
};
