import { type ClusterRule, verdict } from "./cluster-rule.js";
import { optionPath } from "./option-path.js";

/** Finds Services of which no pod is ready. */
export const noEndpoints: ClusterRule = {
  code: "cluster/no-endpoints",
  severity: "warning",
  title: "Service without a ready pod",
  why: "The cluster's DNS and kube-proxy know ready pods only, so at the moment of the dump HAProxy answered 503 for this frontend.",
  remedy: "kubectl describe the pods; or scale the workload up.",
  sources: ["R36"],
  *check({ cluster, targets }) {
    for (const { frontend, title, service } of targets) {
      if (service === undefined || service.type === "ExternalName") continue;
      const slices = cluster.slicesOf(service);
      const what = `a ready pod of Service ${title}`;
      if (slices === undefined) {
        yield { subject: frontend.name, what, kind: "unknown" };
        continue;
      }
      const all = slices.reduce((sum, { endpoints }) => sum + endpoints, 0);
      // Its selector is to blame then, and is found for itself.
      if (all === 0 && cluster.workloadsOf(service)?.length === 0) continue;
      const isReady = slices.some(({ ready }) => ready > 0);
      yield verdict(
        frontend.name,
        what,
        isReady ? "there" : "missing",
        isReady
          ? undefined
          : {
              ...optionPath(frontend, "serviceName"),
              message: `Frontend ${JSON.stringify(frontend.name)} reaches Service ${title} (${service.file}), which has ${all === 0 ? "no pod" : `${all} ${all === 1 ? "pod" : "pods"}, none of them ready`}.`,
              hint: `kubectl -n ${service.namespace} describe endpointslices -l kubernetes.io/service-name=${service.name}`,
            },
      );
    }
  },
};
