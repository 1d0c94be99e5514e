import type { Path } from "../diagnostic.js";
import { parseBind } from "../haproxy/bind.js";
import type { SourcedBind } from "../model/haproxy-model.js";

/** A bind that stands at a path, or that the platform adds, as HAProxy reads it. */
export function sourcedBind(value: string, path?: Path): SourcedBind {
  const bind = parseBind(value);
  return path === undefined ? { value, bind } : { value, path, bind };
}
