import type { Rule } from "./rule.js";

/** The platform's own timeouts, all of which go as soon as one is set. */
const platformTimeouts = { connect: "5s", client: "30s", server: "30s", queue: "25s" } as const;

/** Finds timeouts of `defaults` that get lost because another one is set. */
export const haproxyDroppedTimeouts: Rule = {
  code: "haproxy/dropped-timeouts",
  severity: "error",
  title: "Timeouts that get lost by setting another",
  why: "The platform's four timeouts are one default of the whole set: whoever sets one loses the other three (tried by evaluating the platform's modules). Without them HAProxy keeps dead connections forever; it warns, and starts.",
  remedy: "Set connect, client, server and queue together.",
  sources: ["T13"],
  *check({ config }) {
    const { timeout } = config.flyingcircus.services.haproxy.defaults;
    const missing = Object.entries(platformTimeouts).filter(
      ([event]) => timeout[event as keyof typeof platformTimeouts] === null,
    );
    if (missing.length === 0) return;
    const path = ["flyingcircus", "services", "haproxy", "defaults", "timeout"];
    const list = missing.map(([event, duration]) => `${event}: ${duration}`).join(", ");
    yield {
      path,
      message: `Setting any timeout drops the platform's own, so there is no timeout ${missing.map(([event]) => event).join(", ")} any more.`,
      hint: `Add: ${list}`,
      fix: {
        title: `add ${list}`,
        edits: missing.map(([event, duration]) => ({
          kind: "set",
          path: [...path, event],
          value: duration,
        })),
      },
    };
  },
};
