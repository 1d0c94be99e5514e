import type { Path } from "../diagnostic.js";

/** A path as the config's author would write it: `services.haproxy.listen."a.b".binds[0]`. */
export function showPath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      const name = /^[A-Za-z_][\w'-]*$/.test(step) ? step : JSON.stringify(step);
      return index === 0 ? name : `.${name}`;
    })
    .join("");
}
