import type { Rule } from "./rule.js";

/** Finds a mode of `defaults` that contradicts the platform's. */
export const haproxyDefaultsMode: Rule = {
  code: "haproxy/defaults-mode",
  severity: "error",
  title: "Mode of `defaults` that contradicts the platform's",
  why: "With a Kubernetes frontend the platform itself defines `defaults.mode` as tcp. Another value is a conflict of two definitions, and the VM's build fails (tried by evaluating the platform's modules).",
  remedy: "Leave `defaults.mode` out, and set the mode of each section.",
  sources: ["T12"],
  *check({ haproxy, config }) {
    const { mode } = config.flyingcircus.services.haproxy.defaults;
    if (!haproxy.kubernetes || mode === undefined || mode === "tcp") return;
    const path = ["flyingcircus", "services", "haproxy", "defaults", "mode"];
    yield {
      path,
      message: `defaults.mode is ${mode} here, and tcp by the platform as soon as there is a Kubernetes frontend: the VM's build fails.`,
      hint: "Remove it, and set the mode of each section.",
      fix: { title: "remove defaults.mode", edits: [{ kind: "remove", path }] },
    };
  },
};
