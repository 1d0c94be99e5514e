import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Server names that the platform cannot make the name of a log file of. */
export const nginxLogName: Rule = {
  code: "nginx/log-name",
  severity: "error",
  title: "Server name with a dollar sign, which cannot name a log file",
  why: "From 23.11 on the platform writes access_log /var/log/nginx/access-<server name>.log, where nginx takes a dollar sign for a variable. With a regular expression such as ~^www\\d+$ it refuses the whole file: invalid variable name (tried with nginx 1.22).",
  remedy: "Give the host a plain name, and put the regular expression into serverAliases.",
  sources: ["T33"],
  *check({ webgateways: [webgateway] }) {
    for (const { serverNames, logs, path } of webgateway?.virtualHosts ?? []) {
      const [name] = serverNames;
      if (logs === undefined || !name.value.includes("$")) continue;
      yield {
        path: name.path ?? path,
        message: `The platform makes ${logs.access.value} the log file of ${showValue(name.value)}, and nginx takes the $ in it for a variable and refuses the file.`,
        hint: `Use a plain name here, and add to it: serverAliases: [${JSON.stringify(name.value)}]`,
      };
    }
  },
};
