import type { Fix } from "../diagnostic.js";
import { readHaproxyLine } from "../haproxy/words.js";
import type { Sourced } from "../model/sourced.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Finds binds by name. */
export const bindHostName: Rule = {
  code: "bind/host-name",
  severity: "warning",
  title: "Bind by name instead of address",
  why: "HAProxy looks the name up once, when it starts, and takes one of its addresses: for `localhost`, of which NixOS knows 127.0.0.1 and ::1, HAProxy listened on ::1 alone, and nginx found nothing on 127.0.0.1. If the name cannot be looked up just then, HAProxy does not start, and every frontend is down (tried with HAProxy 2.6).",
  remedy: "Write the address.",
  sources: ["T21", "T34"],
  *check({ haproxy }) {
    for (const { binds } of haproxy.sections) {
      for (const { value, path, bind } of binds) {
        if (path === undefined || bind.kind === "refused") continue;
        const name = bind.listeners.find((listener) => listener.kind === "name");
        if (name === undefined) continue;
        const fix = fixOf({ value, path });
        yield {
          path,
          message: `The bind ${showValue(value)} names ${showValue(name.name)}, which HAProxy looks up when it starts: which address it gets is not certain, and without an answer HAProxy does not start.`,
          hint: fix === undefined ? "Write the address." : `Instead: ${fix.title}`,
          ...(fix === undefined ? {} : { fix }),
        };
      }
    }
  },
};

/** Only of `localhost` it is known what was meant. */
function fixOf({ value, path }: Sourced<string>): Fix | undefined {
  const [address] = readHaproxyLine(value).words;
  if (address === undefined || path === undefined) return undefined;
  const meant = address.value.replace(/(^|[,@])localhost(?=:)/gi, "$1127.0.0.1");
  if (meant === address.value || /[A-Za-z]/.test(meant.replace(/\w+@/g, ""))) return undefined;
  const moved = value.slice(0, address.start) + meant + value.slice(address.end);
  return { title: `bind ${moved}`, edits: [{ kind: "set", path, value: moved }] };
}
