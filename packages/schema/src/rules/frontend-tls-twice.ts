import { hasPort, isPublic, terminatesTls } from "../listeners/frontend-binds.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Finds frontends that wrap the client's TLS into another. */
export const frontendTlsTwice: Rule = {
  code: "frontend/tls-twice",
  severity: "warning",
  title: "TLS within TLS",
  why: "In mode tcp HAProxy passes what the client sends unread. With sslBackend it wraps that into a TLS connection of its own: where the client speaks TLS already, the backend finds a second handshake inside the first and gives up (tried with HAProxy 2.6).",
  remedy: "Remove `sslBackend`: in scenario 2 HAProxy only forwards.",
  sources: ["R41", "R50"],
  *check({ haproxy, config }) {
    for (const frontend of frontendGroups(haproxy).public) {
      const { name, mode, path } = frontend;
      const settings = config.flyingcircus.kubernetes.frontend[name];
      if (mode.value !== "tcp" || settings?.sslBackend !== true) continue;
      const bind = frontend.binds.find(
        (one) => hasPort(one, 443) && isPublic(one) && !terminatesTls(one),
      );
      if (bind === undefined) continue;
      const at = [...path, "sslBackend"];
      yield {
        path: at,
        message: `Frontend ${showValue(name)} takes TLS from clients on ${showValue(bind.value)} in mode tcp, and sslBackend wraps it into TLS a second time; the backend cannot read that.`,
        hint: "Remove sslBackend.",
        fix: { title: "remove sslBackend", edits: [{ kind: "remove", path: at }] },
      };
    }
  },
};
