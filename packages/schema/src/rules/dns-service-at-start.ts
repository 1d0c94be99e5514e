import { configLines } from "../haproxy/config-lines.js";
import type { Model } from "../model/model.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

const initAddr = "default-server init-addr last,libc,none resolvers cluster";

/** Finds servers that HAProxy must look up before it can start. */
export const dnsServiceAtStart: Rule = {
  code: "dns/service-at-start",
  severity: "error",
  title: "Service name that HAProxy must resolve to start",
  why: "For servicePort the platform writes the Service's DNS name without `resolvers` and `init-addr`: HAProxy looks it up once, when it starts. A mistyped name, a Service that is gone, or a moment without cluster DNS and HAProxy refuses to start and to reload, for every frontend (tried with HAProxy 2.6: `could not resolve address`).",
  remedy: `Add \`${initAddr}\` to services.haproxy.defaults.extraConfig, which makes HAProxy start without the name and look it up as it runs, or use podPort.`,
  sources: ["T4"],
  *check(model) {
    if (isPrepared(model)) return;
    const text = model.config.flyingcircus.services.haproxy.defaults.extraConfig.trimEnd();
    const added = `${text === "" ? "" : `${text}\n`}${initAddr}\n`;
    for (const { name, target } of frontendGroups(model.haproxy).servicePort) {
      yield {
        path: target.port.path ?? [],
        message: `HAProxy must find ${target.server.host} of frontend ${showValue(name)} in the DNS when it starts: without an answer neither start nor reload succeeds, and every frontend is down.`,
        hint: `services.haproxy.defaults.extraConfig: ${JSON.stringify(added)}`,
        fix: {
          title: "let HAProxy start without the name, and look it up as it runs",
          edits: [
            {
              kind: "set",
              path: ["flyingcircus", "services", "haproxy", "defaults", "extraConfig"],
              value: added,
            },
          ],
        },
      };
    }
  },
};

/** Whether a `default-server` for all sections says what happens without an answer. */
function isPrepared({ haproxy }: Model): boolean {
  return haproxy.defaults.extraConfig
    .flatMap(({ value }) => (value.kind === "text" ? configLines(value.text) : []))
    .some(({ words }) => {
      if (words[0] !== "default-server") return false;
      const methods = words[words.indexOf("init-addr") + 1]?.split(",") ?? [];
      return words.includes("init-addr") && methods.includes("none") && words.includes("resolvers");
    });
}
