import { hasPort, isPublic, terminatesTls } from "../listeners/frontend-binds.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Finds public HTTPS ports on which HAProxy would speak plain HTTP. */
export const frontendTlsInHttpMode: Rule = {
  code: "frontend/tls-in-http-mode",
  severity: "error",
  title: "HTTPS port that speaks plain HTTP",
  why: "Clients of port 443 speak TLS. In mode http without `ssl` on the bind, HAProxy takes the first bytes of the handshake for a broken request and answers 400 (tried with HAProxy 2.6). `mode` is http unless it is set.",
  remedy:
    'Set `mode: "tcp"` to pass the stream unread to an ingress controller, which does TLS itself.',
  sources: ["T23", "R38", "R41", "R45"],
  *check({ haproxy }) {
    for (const frontend of frontendGroups(haproxy).public) {
      if (frontend.mode.value !== "http") continue;
      for (const bind of frontend.binds) {
        const { value, path } = bind;
        if (path === undefined || !hasPort(bind, 443) || !isPublic(bind) || terminatesTls(bind)) {
          continue;
        }
        yield {
          path,
          message: `Frontend ${showValue(frontend.name)} binds ${showValue(value)} in mode http: clients speak TLS there, and HAProxy answers every one of them with 400 Bad request.`,
          hint: 'Set mode: "tcp" to pass the stream to an ingress controller.',
          fix: {
            title: 'set mode: "tcp"',
            edits: [{ kind: "set", path: [...frontend.path, "mode"], value: "tcp" }],
          },
        };
      }
    }
  },
};
