import { closest } from "@nixgen/schema";
import { type ClusterRule, verdict } from "./cluster-rule.js";
import { optionPath } from "./option-path.js";

/** Finds frontends whose Service no namespace has. */
export const serviceMissing: ClusterRule = {
  code: "cluster/service-missing",
  severity: "error",
  title: "Service that is not in the cluster",
  why: "With podPort HAProxy asks the cluster's DNS for the Service, finds no pod and answers 503. With servicePort it does not even start unless hardening's dnsOutage is on, and no frontend of the webgateway is served (tried with HAProxy 2.6). With lbServicePort nothing listens on the agents' port.",
  remedy: "Apply the Service's manifest, or mend serviceName.",
  sources: ["T4", "T17", "R44", "R48"],
  *check({ cluster, targets }) {
    for (const { frontend, kind, port, namespace, name, title, service, known } of targets) {
      const what = `Service ${title}`;
      if (!known) {
        yield { subject: frontend.name, what, kind: "unknown" };
        continue;
      }
      if (service === undefined && cluster.servicesNamed(name).length > 0) continue;
      const inNamespace = cluster.services.filter((one) => one.namespace === namespace);
      const meant =
        service === undefined
          ? closest(
              name,
              inNamespace.map((one) => one.name),
            )
          : undefined;
      yield verdict(
        frontend.name,
        what,
        service === undefined ? "missing" : "there",
        service === undefined
          ? {
              ...optionPath(frontend, "serviceName"),
              message: `Frontend ${JSON.stringify(frontend.name)} needs the Service ${title} for ${kind} ${port}, and the cluster has none of that name: ${consequences[kind]}.`,
              hint:
                meant === undefined
                  ? "Apply its manifest; nixgen manifests writes a Service that fits."
                  : `serviceName: ${meant}`,
            }
          : undefined,
      );
    }
  },
};

const consequences = {
  podPort: "HAProxy would find no pod, and answer 503",
  servicePort:
    "HAProxy cannot resolve it, and without hardening's dnsOutage does not start, with none of its frontends",
  lbServicePort: "nothing would listen on that port of the agents",
};
