import { type ConfigLine, configLines } from "../haproxy/config-lines.js";
import { isPublic } from "../listeners/frontend-binds.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Finds public HTTP binds through which a client can claim any address. */
export const frontendClientAddress: Rule = {
  code: "frontend/client-address",
  severity: "warning",
  title: "X-Forwarded-For that the client can make up",
  why: "On a bind that the internet reaches, HAProxy passes X-Forwarded-For as the client sent it and adds nothing: a made-up address reaches the pod (tried with HAProxy 2.6), where logs, rate limits and allow lists believe it.",
  remedy:
    "Remove the header and add the real one in haproxyExtraConfig, or put nginx in front (scenario 1).",
  sources: ["T25"],
  *check({ haproxy }) {
    for (const frontend of frontendGroups(haproxy).public) {
      if (frontend.mode.value !== "http") continue;
      const bind = frontend.binds.find(isPublic);
      if (bind === undefined || configLines(frontend.extraConfig.value).some(handlesHeader)) {
        continue;
      }
      yield {
        path: bind.path ?? frontend.path,
        message: `Frontend ${showValue(frontend.name)} takes HTTP from outside on ${showValue(bind.value)}: the pod gets X-Forwarded-For as the client made it up, and not the client's address.`,
        hint: 'haproxyExtraConfig: "http-request del-header X-Forwarded-For\\noption forwardfor"',
      };
    }
  },
};

/** A header that HAProxy removes, sets, or appends the real address to. */
function handlesHeader({ words }: ConfigLine): boolean {
  const [keyword, action, header] = words;
  if (keyword === "option") return action === "forwardfor" && !words.includes("if-none");
  return (
    keyword === "http-request" &&
    (action === "del-header" || action === "set-header") &&
    header?.toLowerCase() === "x-forwarded-for"
  );
}
