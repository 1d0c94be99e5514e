import { limitationsOf } from "./limitations.js";
import { code, commands, prose, shellWord, table } from "./markdown.js";
import type { RunbookContext } from "./runbook.js";

/** First of all: what to do when something is down. */
export function remedySection({ model, source }: RunbookContext): readonly string[] {
  const webgateway = model.webgateways[0]?.name;
  const [host] = model.webgateways[0]?.virtualHosts ?? [];
  const [frontend] = model.haproxy.frontends;
  return [
    "## When something is down",
    "",
    ...commands([
      ...(webgateway === undefined ? [] : [`$ ssh ${shellWord(webgateway)}`]),
      "$ systemctl status haproxy nginx",
      "$ journalctl -u haproxy -u nginx --since -1h",
      ...(frontend === undefined
        ? []
        : ['$ echo "show servers state" | sudo socat stdio /run/haproxy/haproxy.sock']),
      ...(host === undefined
        ? []
        : [`$ curl -sv https://${shellWord(host.serverNames[0].value)}/ -o /dev/null`]),
    ]),
    "",
    ...table(
      ["seen", "likely", "do"],
      [
        [
          "503 from HAProxy",
          "no pod is up, or the Service has another port",
          `${code("kubectl get endpointslices")}; ${code(`nixgen check ${source} --cluster DUMP`)}`,
        ],
        [
          "502 or 504 from nginx",
          "HAProxy is down, or the application takes longer than its timeouts",
          code("systemctl status haproxy"),
        ],
        [
          "all frontends answer 503",
          "the cluster's DNS does not answer",
          code(`dig @${model.network.clusterDns} kubernetes.default.svc.cluster.local`),
        ],
        [
          "HAProxy does not start",
          "a Service's name cannot be looked up (T4), or a line is wrong",
          `${code("journalctl -u haproxy")}; ${code(`nixgen preview haproxy ${source} --verify`)}`,
        ],
        [
          "the certificate has run out",
          "port 80 does not answer the challenge",
          `${code("journalctl -u 'acme-*'")}; see Certificates`,
        ],
        [
          "it began with the last build",
          "the change",
          `${code("nixgen rollback --out /etc/local/nixos")}, then let the VM be built`,
        ],
      ],
    ),
  ];
}

/** Policies in force, and what they do. */
export function hardeningSection({ model }: RunbookContext): readonly string[] {
  const { hardening } = model.config;
  const names =
    hardening === "recommended"
      ? ["rollingUpdates", "dnsOutage", "longConnections", "statsPage", "clientAddress"]
      : Object.entries(hardening ?? {}).flatMap(([name, policy]) =>
          policy === false ? [] : [name],
        );
  if (names.length === 0) return [];
  return [
    "## Hardening in force",
    "",
    ...names.map((name) => `- ${code(name)}: ${policies[name] ?? ""}`),
  ];
}

const policies: Readonly<Record<string, string>> = {
  rollingUpdates:
    "requests are repeated on another pod, and pods that refuse connections are left out",
  dnsOutage: "pods keep their last addresses while the cluster's DNS fails",
  longConnections: "silent websockets and streams live on",
  statsPage: "HAProxy's statistics page shows, and does not administer",
  clientAddress: "pods see the client's own address in X-Forwarded-For",
};

/** What the platform cannot do, as far as it touches this set-up. */
export function limitationsSection({ model }: RunbookContext): readonly string[] {
  return [
    "## Known limitations",
    "",
    ...limitationsOf(model).map(
      ({ text, remedy, sources }) => `- ${text} **Then:** ${remedy} (${sources.join(", ")})`,
    ),
  ];
}

/** Findings that the config's author puts up with, and why. */
export function suppressedSection({ diagnostics }: RunbookContext): readonly string[] {
  const suppressed = diagnostics.filter((one) => one.suppressed !== undefined);
  if (suppressed.length === 0) return [];
  return [
    "## Put up with",
    "",
    "What `nixgen check` finds, and the config says to ignore; `nixgen explain CODE` tells more.",
    "",
    ...table(
      ["code", "finding", "reason"],
      suppressed.map((one) => [
        code(one.code),
        prose(one.message),
        prose(one.suppressed?.reason ?? ""),
      ]),
    ),
  ];
}
