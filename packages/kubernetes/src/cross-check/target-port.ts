import type { Cluster } from "./cluster.js";
import type { ClusterService } from "./cluster-object.js";
import { type ClusterRule, verdict } from "./cluster-rule.js";

/** Finds podPorts that are no target port of the Service. */
export const targetPort: ClusterRule = {
  code: "cluster/target-port",
  severity: "error",
  title: "podPort other than the Service's targetPort",
  why: "With podPort HAProxy connects to the pods themselves: it takes their addresses from DNS, and the port from the config alone. When the pods listen elsewhere, its checks fail and it answers 503; nothing picks a changed port up (R57, tried with HAProxy 2.6).",
  remedy:
    "Set podPort to the targetPort; or, if the pods do listen on podPort, add that port to the Service.",
  sources: ["R35", "R57"],
  *check({ cluster, targets }) {
    for (const { frontend, kind, port, title, service } of targets) {
      if (service === undefined || kind !== "podPort") continue;
      const subject = frontend.name;
      const what = `podPort ${port}: targetPort of Service ${title}`;
      const ports = podPorts(service, cluster);
      if (ports === undefined) {
        yield { subject, what, kind: "unknown" };
        continue;
      }
      const is = ports.join(", ");
      const [only, second] = ports;
      const isDeclared = (cluster.workloadsOf(service) ?? []).some((one) =>
        one.ports.some((declared) => declared.port === port),
      );
      yield verdict(
        subject,
        what,
        is,
        ports.includes(port)
          ? undefined
          : {
              path: frontend.target.port.path ?? frontend.path,
              message: `Frontend ${JSON.stringify(frontend.name)} passes to port ${port} of the pods of Service ${title} (${service.file}), whose targetPort is ${is}: HAProxy takes the port from the config alone.${isDeclared ? ` The pods do declare port ${port}, but the Service does not lead there.` : ""}`,
              hint: isDeclared
                ? `Add a port with targetPort: ${port} to the Service.`
                : second === undefined
                  ? `podPort: ${only}`
                  : `podPort: one of ${is}`,
            },
      );
    }
  },
};

/** The pods' ports that a Service leads to; undefined where it names none, or names that nobody knows. */
function podPorts(service: ClusterService, cluster: Cluster): readonly number[] | undefined {
  const found = new Set<number>();
  const slices = cluster.slicesOf(service) ?? [];
  const workloads = cluster.workloadsOf(service) ?? [];
  for (const { name, protocol, targetPort: target } of service.ports) {
    if (protocol !== "TCP") continue;
    if (typeof target === "number") {
      found.add(target);
      continue;
    }
    const resolved = [
      ...slices.flatMap(({ ports }) => ports.filter((one) => one.name === name)),
      ...workloads.flatMap(({ ports }) => ports.filter((one) => one.name === target)),
    ];
    if (resolved.length === 0) return undefined;
    for (const { port } of resolved) found.add(port);
  }
  return found.size === 0 ? undefined : [...found].sort((one, other) => one - other);
}
