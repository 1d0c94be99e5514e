import { type ClusterRule, verdict } from "./cluster-rule.js";
import { holds } from "./target.js";

/** Finds LoadBalancer ports that another Service of the cluster claims too. */
export const loadBalancerPort: ClusterRule = {
  code: "cluster/load-balancer-port",
  severity: "error",
  title: "Two LoadBalancers of the cluster on one port",
  why: "k3s opens a LoadBalancer's port on every agent, so only one Service of the cluster can have it; the other stays pending (k3s-io/k3s#1969), and HAProxy reaches whichever was first. traefik, which k3s installs, has 80 and 443.",
  remedy: "Give one of the Services another port, or remove the one that is not needed.",
  sources: ["T27", "R39"],
  *check({ cluster, targets }) {
    for (const { frontend, kind, port, title, service } of targets) {
      if (service === undefined || kind !== "lbServicePort" || !holds(service, port)) continue;
      const others = cluster.services.filter((one) => one !== service && holds(one, port));
      const names = others.map(({ namespace, name }) => `${namespace}/${name}`).sort();
      const [other] = others;
      yield verdict(
        frontend.name,
        `holder of port ${port} of the agents`,
        [title, ...names].join(", "),
        other === undefined
          ? undefined
          : {
              path: frontend.target.port.path ?? frontend.path,
              message: `Frontend ${JSON.stringify(frontend.name)} reaches Service ${title} (${service.file}) on port ${port} of the agents, which ${names.join(", ")} (${other.file}) ${others.length === 1 ? "claims" : "claim"} too: only one of them gets it.`,
              hint: names.includes(traefik)
                ? "traefik is the cluster's ingress controller, and has 80 and 443: give your Service another port, such as 8080."
                : "Give one of the Services another port.",
            },
      );
    }
  },
};

const traefik = "kube-system/traefik";
