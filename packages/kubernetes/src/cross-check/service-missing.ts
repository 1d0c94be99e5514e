import type { Finding } from "@nixgen/schema";
import type { Cluster } from "./cluster.js";
import { type ClusterRule, verdict } from "./cluster-rule.js";
import { fewGuesses } from "./few-guesses.js";
import { optionPath } from "./option-path.js";
import { holds, type Target } from "./target.js";

/** Finds frontends whose Service no namespace has. */
export const serviceMissing: ClusterRule = {
  code: "cluster/service-missing",
  severity: "error",
  title: "Service that is not in the cluster",
  why: "With podPort HAProxy asks the cluster's DNS for the Service, finds no pod and answers 503. With servicePort it does not even start unless hardening's dnsOutage is on, and no frontend of the webgateway is served (tried with HAProxy 2.6). With lbServicePort nothing listens on the agents' port.",
  remedy: "Apply the Service's manifest, or mend serviceName.",
  sources: ["T4", "T17", "R44", "R48"],
  *check({ cluster, targets }) {
    const guess = fewGuesses();
    for (const target of targets) {
      const { frontend, namespace, name, title, service, known } = target;
      const what = `Service ${title}`;
      if (!known) yield { subject: frontend.name, what, kind: "unknown" };
      else if (service !== undefined) yield verdict(frontend.name, what, "there", undefined);
      else if (cluster.servicesNamed(name).length === 0) {
        const meant = guess(name, () =>
          cluster.services.filter((one) => one.namespace === namespace).map((one) => one.name),
        );
        yield verdict(frontend.name, what, "missing", finding(target, cluster, meant));
      }
    }
  },
};

function finding(
  { frontend, kind, port, title }: Target,
  { services }: Cluster,
  meant: string | undefined,
): Finding {
  const holder =
    kind === "lbServicePort" ? services.find((service) => holds(service, port)) : undefined;
  return {
    ...optionPath(frontend, "serviceName"),
    message: `Frontend ${JSON.stringify(frontend.name)} needs the Service ${title} for ${kind} ${port}, and the cluster has none of that name: ${
      holder === undefined
        ? consequences[kind]
        : `it would reach ${holder.namespace}/${holder.name} (${holder.file}), which has that port of the agents`
    }.`,
    hint:
      meant === undefined
        ? "Apply its manifest; nixgen manifests writes a Service that fits."
        : `serviceName: ${meant}`,
  };
}

const consequences = {
  podPort: "HAProxy would find no pod, and answer 503",
  servicePort:
    "HAProxy cannot resolve it, and without hardening's dnsOutage does not start, with none of its frontends",
  lbServicePort: "nothing would listen on that port of the agents",
};
