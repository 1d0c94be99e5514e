import { textSections } from "../haproxy/config-lines.js";
import type { Model } from "../model/model.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

const needed = ["timeout", "other"];

/** Finds resolvers that are tuned, yet forget every pod when the DNS fails. */
export const dnsNoHold: Rule = {
  code: "dns/no-hold",
  severity: "warning",
  title: "Resolvers that forget every pod when the DNS fails",
  why: "Without `hold timeout` and `hold other` HAProxy keeps addresses for 30 s after the last good answer: with the cluster's DNS gone, all servers of podPort went down after 32 s although the pods were healthy, and a reload during the outage answered 503 at once (tried with HAProxy 2.6).",
  remedy: "Add `hold timeout 1h` and `hold other 1h` to the resolvers section.",
  sources: ["T5", "R36"],
  *check(model) {
    for (const { path, lines, where } of tunedResolvers(model)) {
      const missing = needed.filter(
        (event) => !lines.some(({ words }) => words[0] === "hold" && words[1] === event),
      );
      const usesThem = frontendGroups(model.haproxy).podPort.length > 0;
      if (missing.length === 0 || !usesThem) continue;
      yield {
        path,
        message: `${where} is tuned here, but without ${missing.map((event) => `\`hold ${event}\``).join(" and ")}: when the cluster's DNS fails, every pod is out after 30 s, healthy or not.`,
        hint: `Add: ${missing.map((event) => `hold ${event} 1h`).join(", ")}`,
      };
    }
  },
};

function tunedResolvers({ haproxy }: Model) {
  return haproxy.extraConfig.flatMap(({ value, path }) =>
    path === undefined || !value.includes("resolvers")
      ? []
      : textSections(value)
          .sections.filter(({ kind }) => kind === "resolvers")
          .map(({ name, lines }) => ({ path, lines, where: `\`resolvers ${name}\`` })),
  );
}
