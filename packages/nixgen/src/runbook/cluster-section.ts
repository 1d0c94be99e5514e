import { plannedServices } from "@nixgen/kubernetes";
import { code, commands, prose, shellWord, table } from "./markdown.js";
import type { RunbookContext } from "./runbook.js";

/** The cluster's side: Services, storage, and the commands that show them (R13 to R19, R52 to R54). */
export function clusterSection({ model }: RunbookContext): readonly string[] {
  const services = plannedServices(model);
  const { volumes = {} } = model.config.cluster ?? {};
  const namespaces = [...new Set(services.map(({ namespace }) => namespace))];
  const server = model.resourceGroup?.machines.find(({ roles }) => roles.includes("k3s-server"));
  if (services.length === 0) return [];
  return [
    "## In the cluster",
    "",
    `kubectl and helm run on ${server === undefined ? "the k3s server" : code(server.name)} for accounts with sudo-srv; KUBECONFIG is set there.`,
    "",
    ...commands([
      ...(server === undefined ? [] : [`$ ssh ${shellWord(server.name)}`]),
      "$ kubectl get nodes",
      ...namespaces.map(
        (namespace) => `$ kubectl get services,endpointslices,pods -n ${shellWord(namespace)}`,
      ),
      ...namespaces.map((namespace) => `$ helm list -n ${shellWord(namespace)}`),
    ]),
    "",
    ...table(
      ["Service", "kind", "ports", "frontends"],
      services.map(({ namespace, name, frontends }) => [
        code(`${namespace}/${name}`),
        [...new Set(frontends.map(({ kind }) => kindNames[kind]))].join(", "),
        [...new Set(frontends.map(({ port }) => String(port)))].join(", "),
        frontends.map(({ frontend }) => code(frontend.name)).join(", "),
      ]),
    ),
    ...(Object.keys(volumes).length === 0
      ? []
      : [
          "",
          "### Storage",
          "",
          ...table(
            ["volume", "size", "class"],
            Object.entries(volumes).map(([name, { namespace, size, class: kind }]) => [
              code(`${namespace}/${name}`),
              prose(size),
              kind === "nfs" ? "nfs, on a k3s-nfs VM" : "local: its pod runs on that agent only",
            ]),
          ),
        ]),
  ];
}

const kindNames = {
  podPort: "headless",
  servicePort: "ClusterIP",
  lbServicePort: "LoadBalancer",
} as const;
