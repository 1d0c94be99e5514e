import { closest } from "../text/closest.js";
import { showValue } from "../text/show-value.js";
import { someOf } from "../text/some-of.js";
import type { Rule } from "./rule.js";

/** `proxyPass: { frontend }` that names no frontend of the config. */
export const proxyUnknownFrontend: Rule = {
  code: "proxy/unknown-frontend",
  severity: "error",
  title: "proxyPass names a frontend that does not exist",
  why: "The address that nginx passes to is taken from the frontend's binds: without the frontend there is none.",
  remedy: "Name an entry of flyingcircus.kubernetes.frontend, or give a URL.",
  sources: [],
  *check({ webgateways: [webgateway] }) {
    const locations = (webgateway?.virtualHosts ?? []).flatMap((host) => host.locations);
    let compared = 0;
    for (const { proxyPass } of locations) {
      if (proxyPass?.kind !== "unknown-frontend") continue;
      const { frontend, known, path } = proxyPass;
      yield {
        path,
        message: `flyingcircus.kubernetes.frontend has no entry ${showValue(frontend)}, so nginx would have nowhere to pass to.`,
        hint: compared > mostCompared ? possible(known) : hint(frontend, known),
      };
      compared += known.length;
    }
  },
};

/** Names; every unknown one is compared with all, which takes long where there are thousands. */
const mostCompared = 20_000;

function hint(frontend: string, known: readonly string[]): string {
  const meant = closest(frontend, known);
  if (meant !== undefined) return `Did you mean ${meant}?`;
  return possible(known);
}

function possible(known: readonly string[]): string {
  return known.length === 0 ? "There are no frontends yet." : `Possible here: ${someOf(known)}`;
}
