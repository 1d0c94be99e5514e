import type { Model } from "@nixgen/schema";
import type { Definition } from "./module-definitions.js";

/** Locations that pass to a frontend's own address, given as the frontend instead (R34). */
export function withReferences(
  definitions: readonly Definition[],
  model: Model,
): readonly Definition[] {
  const frontends = frontendsByUrl(model);
  return definitions.map((definition) => {
    const { path, value } = definition;
    if (path.length !== 8 || path[7] !== "proxyPass" || typeof value !== "string") {
      return definition;
    }
    const [, url = "", rest = ""] = /^(http:\/\/[^/]+)(\/.*)?$/.exec(value) ?? [];
    const frontend = frontends.get(url);
    if (frontend === undefined) return definition;
    return { ...definition, value: { frontend, ...(rest === "" ? {} : { path: rest }) } };
  });
}

/** The frontends on localhost by the URL of their first bind, if it is nobody else's. */
function frontendsByUrl({ haproxy }: Model): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  const several = new Set<string>();
  for (const { name, binds } of haproxy.frontends) {
    const url = `http://${binds[0]?.value.split(/\s/)[0] ?? ""}`;
    if (urls.has(url)) several.add(url);
    urls.set(url, name);
  }
  for (const url of several) urls.delete(url);
  return urls;
}
