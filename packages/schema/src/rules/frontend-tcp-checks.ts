import { configLines } from "../haproxy/config-lines.js";
import type { ServerTemplate } from "../model/haproxy-model.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Server parameters that only matter to whoever relies on health checks. */
const tuning = ["fall", "rise", "on-marked-down"];

/** Finds health checks that are tuned but only open a connection. */
export const frontendTcpChecks: Rule = {
  code: "frontend/tcp-checks",
  severity: "warning",
  title: "Health checks that only open a connection",
  why: "`check` on the platform's server lines opens a TCP connection and closes it: a pod that accepts connections and answers 500 stays in. On agents even that may prove nothing, since kube-proxy answers for the whole cluster.",
  remedy:
    "Add `option httpchk GET /healthz` to haproxyExtraConfig, with a path that tells whether the application works.",
  sources: ["T26"],
  *check({ haproxy }) {
    for (const frontend of frontendGroups(haproxy).withParameters) {
      const parameter = tunedParameter(frontend.target.template);
      if (parameter === undefined || frontend.mode.value !== "http") continue;
      const isChecked = configLines(frontend.extraConfig.value).some(
        ({ words }) => words[0] === "option" && /chk$|-check$/.test(words[1] ?? ""),
      );
      if (isChecked) continue;
      yield {
        path: [...frontend.path, "extraPodTemplateOptions"],
        message: `Frontend ${showValue(frontend.name)} tunes its health checks (${parameter}), but they only open a TCP connection: a pod that answers 500 stays in.`,
        hint: 'haproxyExtraConfig: "option httpchk GET /healthz"',
      };
    }
  },
};

function tunedParameter({ parameters }: ServerTemplate): string | undefined {
  const words = parameters.value.split(/\s+/);
  return tuning.find((parameter) => words.includes(parameter));
}
