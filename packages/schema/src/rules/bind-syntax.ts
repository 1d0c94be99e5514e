import { describeBindProblem } from "../haproxy/bind-problem.js";
import { misreadingsOfWords } from "../haproxy/misreadings.js";
import { userTexts } from "../haproxy/user-text.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Finds binds that HAProxy refuses, or takes for another address than the one that stands there. */
export const bindSyntax: Rule = {
  code: "bind/syntax",
  severity: "error",
  title: "Bind that HAProxy refuses or takes for another",
  why: "With one bind that it cannot read HAProxy does not start, and all frontends are down; some others it reads generously, `010.0.0.1` as 8.0.0.1 and port `80x` as 80 (tried with HAProxy 2.6).",
  remedy:
    "Write `address:port`: an IPv4 address, an IPv6 address in brackets, `*` for every IPv4 address or `[::]` for every address; then HAProxy's parameters, if any.",
  sources: ["R43", "T16", "T21"],
  check: ({ haproxy }) =>
    userTexts(haproxy).flatMap(({ value, path, bind }) => {
      if (bind === undefined || bind.kind === "bind") return [];
      // What HAProxy misreads is another rule's finding, and what it would read then is unclear.
      if (misreadingsOfWords(value).length > 0) return [];
      const { message, hint } = describeBindProblem(bind.problem);
      return [
        {
          path,
          message: `The bind ${showValue(value)} ${message}.`,
          ...(hint === undefined ? {} : { hint }),
        },
      ];
    }),
};
