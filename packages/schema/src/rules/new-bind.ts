import type { Fix, Path } from "../diagnostic.js";
import { readHaproxyLine } from "../haproxy/words.js";

/**
 * The edit that moves a loopback bind to another port. A frontend without `binds` gets one; a bind
 * with several addresses or a range of ports is left to its author.
 */
export function moveBind(path: Path, bind: string, port: number): Fix | undefined {
  const [address] = readHaproxyLine(bind).words;
  if (address === undefined || !/^[^,-]*:\d+$/.test(address.value)) return undefined;
  const moved =
    bind.slice(0, address.start) +
    address.value.replace(/\d+$/, String(port)) +
    bind.slice(address.end);
  const edit =
    path.at(-2) === "binds"
      ? { kind: "set" as const, path, value: moved }
      : { kind: "set" as const, path: [...path.slice(0, -1), "binds"], value: [moved] };
  return { title: `listen on ${moved}`, edits: [edit] };
}
