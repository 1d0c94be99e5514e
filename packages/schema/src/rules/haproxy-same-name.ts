import type { Path } from "../diagnostic.js";
import { textSections } from "../haproxy/config-lines.js";
import type { HaproxyModel } from "../model/haproxy-model.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** What a section can do; two of one name may not share a side. */
const sides: Readonly<Record<string, readonly ("front" | "back")[]>> = {
  listen: ["front", "back"],
  frontend: ["front"],
  backend: ["back"],
};

/** Finds proxies of one name. */
export const haproxySameName: Rule = {
  code: "haproxy/same-name",
  severity: "error",
  title: "Two HAProxy sections of one name",
  why: "HAProxy refuses to start when a listen section has the name of a frontend, a backend or another listen section, and takes every frontend down (tried with HAProxy 2.6). Only a frontend and a backend may share a name.",
  remedy: "Give one of them another name.",
  sources: ["T14", "T17"],
  *check({ haproxy }) {
    const first = { front: new Map<string, NamedSection>(), back: new Map<string, NamedSection>() };
    for (const section of namedSections(haproxy)) {
      const { kind, name, path } = section;
      for (const side of sides[kind] ?? []) {
        const other = first[side].get(name);
        if (other === undefined) {
          first[side].set(name, section);
          continue;
        }
        if (path === undefined) continue;
        yield {
          path,
          message: `${kind} ${showValue(name)} has the name of ${other.path === undefined ? "the platform's own" : "another section,"} ${other.kind} ${showValue(name)}: HAProxy refuses to start.`,
          hint: "Give one of them another name.",
          related:
            other.path === undefined
              ? []
              : [{ path: other.path, message: `The ${other.kind} section stands here.` }],
        };
        break;
      }
    }
  },
};

interface NamedSection {
  readonly kind: string;
  readonly name: string;
  readonly path: Path | undefined;
}

function namedSections({ sections, extraConfig }: HaproxyModel): readonly NamedSection[] {
  return [
    ...sections.map(({ kind, name, origins }) => ({ kind, name, path: origins[0] })),
    ...extraConfig.flatMap(({ value, path }) =>
      textSections(value).sections.map(({ kind, name }) => ({ kind, name, path })),
    ),
  ];
}
