import { type ClusterRule, verdict } from "./cluster-rule.js";
import { optionPath } from "./option-path.js";

/** Finds frontends whose Service is in another namespace. */
export const serviceNamespace: ClusterRule = {
  code: "cluster/service-namespace",
  severity: "error",
  title: "Service in another namespace",
  why: "The namespace is a part of the Service's DNS name: HAProxy asks for a name that nobody has, as if there were no such Service.",
  remedy: "Set namespace to the Service's, or apply its manifest to the other one.",
  sources: ["T17", "R44"],
  *check({ cluster, targets }) {
    for (const { frontend, namespace, name, title, service, known } of targets) {
      const others = cluster.servicesNamed(name);
      const [other] = others;
      if (!known || (service === undefined && other === undefined)) continue;
      const names = others.map((one) => one.namespace).sort();
      yield verdict(
        frontend.name,
        `namespace of Service ${name}`,
        service === undefined ? names.join(", ") : namespace,
        service === undefined && other !== undefined
          ? {
              ...optionPath(frontend, "namespace"),
              message: `Frontend ${JSON.stringify(frontend.name)} needs the Service ${title}; the cluster has one of that name in ${names.join(", ")} only (${other.file}).`,
              hint: other.hasNamespace
                ? `namespace: ${other.namespace}`
                : `The manifest names no namespace, and is applied to default then. Set metadata.namespace: ${namespace} in it.`,
            }
          : undefined,
      );
    }
  },
};
