import type { Path } from "../diagnostic.js";

/** A path as the config's author would write it: `services.haproxy.listen."a.b".binds[0]`. */
export function showPath(path: Path): string {
  let shown = "";
  for (const step of path) {
    if (typeof step === "number") shown += `[${step}]`;
    else shown += `${shown === "" ? "" : "."}${name.test(step) ? step : JSON.stringify(step)}`;
  }
  return shown;
}

const name = /^[A-Za-z_][\w'-]*$/;
