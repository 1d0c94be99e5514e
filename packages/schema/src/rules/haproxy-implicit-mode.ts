import { configLines } from "../haproxy/config-lines.js";
import type { ProxySection } from "../model/haproxy-model.js";
import type { Rule } from "./rule.js";

/** Finds structured sections whose mode a Kubernetes frontend would change. */
export const haproxyImplicitMode: Rule = {
  code: "haproxy/implicit-mode",
  severity: "error",
  title: "Section without a mode of its own",
  why: "With a Kubernetes frontend the platform sets the mode of `defaults` to tcp, for all sections: one without a mode, http until then, ignores its `http-request` rules and passes bytes (tried with HAProxy 2.6; flyingcircusio/fc-nixos#2122).",
  remedy: 'Set `mode: "http"` or `mode: "tcp"` in every section.',
  sources: ["T12"],
  *check({ haproxy, config }) {
    if (!haproxy.kubernetes) return;
    for (const section of haproxy.sections) {
      if (section.mode !== undefined) continue;
      const { kind, name } = section;
      const path = section.origins.find(([, , , of]) => of === kind);
      if (path === undefined || setsMode(section)) continue;
      const { options } = config.flyingcircus.services.haproxy[kind][name] ?? {};
      const meant = options?.includes("tcplog") ? "tcp" : "http";
      const at = [...path, "mode"];
      yield {
        path,
        message: `services.haproxy.${kind}.${name} has no mode, and with Kubernetes frontends the default is tcp instead of http: HAProxy ignores its HTTP rules.`,
        hint: `mode: "${meant}"`,
        fix: { title: `set mode: "${meant}"`, edits: [{ kind: "set", path: at, value: meant }] },
      };
    }
  },
};

function setsMode({ extraConfig }: ProxySection): boolean {
  return extraConfig.some(
    ({ value }) =>
      value.kind === "text" && configLines(value.text).some(({ words }) => words[0] === "mode"),
  );
}
