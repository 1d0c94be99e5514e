import type { Range } from "../load/source-tree.js";
import type { NixAttribute, NixBinding, NixExpression } from "./nix-syntax.js";
import { NixSyntaxError } from "./nix-syntax-error.js";

/** What a name of a set is defined as: one value, or a set that several bindings may fill. */
interface Defined {
  readonly at: Range;
  readonly value: NixExpression | undefined;
  members: Map<string, Defined> | undefined;
}

/** Throws a `NixSyntaxError` where one set defines a name twice; Nix reads no such file. */
export function refuseDuplicates(bindings: readonly NixBinding[]): void {
  addAll(new Map(), bindings);
}

function addAll(members: Map<string, Defined>, bindings: readonly NixBinding[]): void {
  for (const binding of bindings) {
    if (binding.kind === "binding") {
      add(members, binding.path, binding.value, binding);
    } else {
      for (const { name, ...at } of binding.names) put(members, [name], undefined, at);
    }
  }
}

/** A name in `${…}` is known only when it is evaluated. */
function add(
  members: Map<string, Defined>,
  path: readonly NixAttribute[],
  value: NixExpression,
  { start }: Range,
): void {
  const names = path.flatMap((attribute) => (attribute.kind === "name" ? [attribute.name] : []));
  if (names.length < path.length) return;
  put(members, names, value, { start, end: path.at(-1)?.end ?? start });
}

function put(
  members: Map<string, Defined>,
  [name = "", ...below]: readonly string[],
  value: NixExpression | undefined,
  at: Range,
): void {
  const known = members.get(name);
  if (below.length > 0) {
    const inner = known === undefined ? new Map<string, Defined>() : membersOf(known);
    if (known === undefined) members.set(name, { at, value: undefined, members: inner });
    if (inner === undefined) throw duplicate(name, at, known?.at ?? at);
    put(inner, below, value, at);
    return;
  }
  if (known === undefined) {
    members.set(name, { at, value, members: undefined });
    return;
  }
  const inner = membersOf(known);
  if (inner === undefined || value?.kind !== "set") throw duplicate(name, at, known.at);
  addAll(inner, value.bindings);
}

/** The members of a set that is written out, which others may add to. */
function membersOf(defined: Defined): Map<string, Defined> | undefined {
  if (defined.members === undefined && defined.value?.kind === "set") {
    defined.members = new Map();
    addAll(defined.members, defined.value.bindings);
  }
  return defined.members;
}

function duplicate(name: string, at: Range, first: Range): NixSyntaxError {
  return new NixSyntaxError(
    `${name} is defined a second time in one set: Nix reads no such file.`,
    at,
    { range: first, message: "It is defined here already. Keep one of the two." },
  );
}
