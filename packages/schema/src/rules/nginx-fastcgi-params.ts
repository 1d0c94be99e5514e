import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds the option that breaks the whole VM. */
export const nginxFastcgiParams: Rule = {
  code: "nginx/fastcgi-params",
  severity: "error",
  title: "fastcgiParams, with which no VM builds",
  why: "The platform's nginx module uses a variable there that it does not define: the evaluation of the whole machine fails with `undefined variable 'defaultFastcgiParams'`, on 23.05, 23.11 and 24.05 (tried by evaluating the platform's modules).",
  remedy: "Write `fastcgi_param NAME value;` lines into extraConfig.",
  sources: ["T45"],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      for (const [match, { fastcgiParams }] of Object.entries(options.locations)) {
        const names = Object.keys(fastcgiParams);
        if (names.length === 0) continue;
        yield {
          path: [...host.path, "locations", match, "fastcgiParams"],
          message: `fastcgiParams of location ${showValue(match)} stops the build of the whole VM: the platform's module is broken there.`,
          hint: `extraConfig: ${JSON.stringify(names.map((name) => `fastcgi_param ${name} …;`).join(" "))}`,
        };
      }
    }
  },
};
