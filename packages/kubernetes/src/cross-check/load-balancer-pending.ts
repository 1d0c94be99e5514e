import { type ClusterRule, verdict } from "./cluster-rule.js";

/** Finds LoadBalancers that the cluster has given no address. */
export const loadBalancerPending: ClusterRule = {
  code: "cluster/load-balancer-pending",
  severity: "warning",
  title: "LoadBalancer that is pending",
  why: "Without an address in its status, no agent opens the Service's port: another Service has it, or there is no agent that could.",
  remedy: "kubectl describe the Service, and look for svclb pods that are pending in kube-system.",
  sources: ["T27"],
  *check({ targets }) {
    for (const { frontend, kind, title, service } of targets) {
      const isJudged = kind === "lbServicePort" && service?.type === "LoadBalancer";
      if (service === undefined || !isJudged) continue;
      const what = `an address of LoadBalancer ${title}`;
      if (service.ingress === undefined) {
        yield { subject: frontend.name, what, kind: "unknown" };
        continue;
      }
      yield verdict(
        frontend.name,
        what,
        service.ingress === 0 ? "missing" : "there",
        service.ingress > 0
          ? undefined
          : {
              path: frontend.target.port.path ?? frontend.path,
              message: `Frontend ${JSON.stringify(frontend.name)} reaches Service ${title} (${service.file}), to which the cluster has given no address: it is pending, and no agent listens.`,
              hint: `kubectl -n kube-system get pods -l svccontroller.k3s.cattle.io/svcname=${service.name}`,
            },
      );
    }
  },
};
