import { whatAccountMay } from "@nixgen/kubernetes";
import { code, commands, prose, shellWord, table } from "./markdown.js";
import type { RunbookContext } from "./runbook.js";

/** Who gets into the cluster, and how (R14 to R18, R55). */
export function accessSection({ model }: RunbookContext): readonly string[] {
  const { access = {} } = model.config.cluster ?? {};
  const accounts = Object.entries(access);
  return [
    "## Access and dashboard",
    "",
    "- From outside: a kubeconfig, which grants whatever its account may, and so is a secret. The one",
    "  that the server itself makes names 127.0.0.1: open a tunnel, or make one with the server's address.",
    "- The dashboard is reached through the customer portal with a kubeconfig that holds a service account",
    "  token; from the internet it is slow, through the VPN it is not.",
    ...(accounts.length === 0
      ? []
      : [
          "",
          ...table(
            ["account", "may"],
            accounts.map(([name, options]) => [code(name), prose(whatAccountMay(options))]),
          ),
          "",
          ...commands(
            accounts.map(
              ([name, { namespace }]) =>
                `$ kubectl get secret -n ${shellWord(namespace)} ${shellWord(name)} -o json | nixgen kubeconfig --server https://SERVER:6443 --out ${shellWord(`${name}.kubeconfig`)}`,
            ),
          ),
        ]),
  ];
}
