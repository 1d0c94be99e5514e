import type { KubernetesFrontend } from "../model/haproxy-model.js";
import { showValue } from "../text/show-value.js";
import type { Finding, Rule } from "./rule.js";

const longestDnsName = 253;

/** Finds Services and namespaces that cannot exist, because their names are no DNS labels. */
export const frontendServiceName: Rule = {
  code: "frontend/service-name",
  severity: "error",
  title: "Service or namespace that cannot exist",
  why: "Kubernetes takes lower-case DNS labels only as names of Services and namespaces. The platform builds the DNS name of any text: with an upper-case letter, `_` or a dot in it HAProxy starts, asks for a name that nobody has, and answers 503 (tried with HAProxy 2.6).",
  remedy:
    "Set `serviceName` to the Service's name; without it the frontend's own name stands for it.",
  sources: ["T17", "R44"],
  *check({ haproxy, config }) {
    for (const frontend of haproxy.frontends) {
      if (frontend.target.kind === "lbServicePort") continue;
      const { serviceName, namespace } =
        config.flyingcircus.kubernetes.frontend[frontend.name] ?? {};
      const name = serviceName ?? frontend.name;
      if (!isLabel(name)) {
        yield wrongLabel(frontend, name, serviceName === null ? undefined : "serviceName");
      }
      if (namespace !== undefined && !isLabel(namespace)) {
        yield wrongLabel(frontend, namespace, "namespace");
      }
      const { target } = frontend;
      if (target.kind === "podPort" && target.template.dnsName.length > longestDnsName) {
        yield tooLong(frontend, target.template.dnsName);
      }
    }
  },
};

function wrongLabel(
  { path, name: frontend }: KubernetesFrontend,
  name: string,
  option: "serviceName" | "namespace" | undefined,
): Finding {
  const kind = option === "namespace" ? "namespace" : "Service";
  const suggestion = name.toLowerCase().replace(/[^a-z0-9-]+/g, "-");
  return {
    path: option === undefined ? path : [...path, option],
    ...(option === undefined ? { part: "key" as const } : {}),
    message: `Frontend ${showValue(frontend)} asks the cluster's DNS for the ${kind} ${showValue(name)}, which cannot exist: such names are 1 to 63 lower-case letters, digits and \`-\`. HAProxy would find no pod, and answer 503.`,
    hint:
      option === undefined
        ? `Set serviceName to the Service's real name${isLabel(suggestion) ? `, such as ${suggestion}` : ""}.`
        : `Write the ${kind}'s real name.`,
  };
}

function tooLong({ path }: KubernetesFrontend, dnsName: string): Finding {
  return {
    path,
    part: "key",
    message: `The DNS name ${showValue(dnsName)} is longer than ${longestDnsName} characters; no DNS server knows such a name.`,
    hint: "Use shorter names.",
  };
}

function isLabel(name: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name);
}
