import type { ClusterService } from "./cluster-object.js";
import { type ClusterRule, verdict } from "./cluster-rule.js";
import type { Target } from "./target.js";

/** Finds Services of another kind than the frontend's port needs. */
export const serviceKind: ClusterRule = {
  code: "cluster/service-kind",
  severity: "error",
  title: "Service of the wrong kind",
  why: "podPort needs a headless Service: of any other the cluster's DNS tells HAProxy one address in place of the pods', on which the pods' port need not be open. servicePort needs an address of the Service's own: of a headless one HAProxy keeps the pods' addresses of the moment when it started. lbServicePort needs a LoadBalancer: no other kind opens a port on the agents.",
  remedy: "Use the option that fits the Service, or the Service that fits the option.",
  sources: ["R28", "R30", "R48"],
  *check({ targets }) {
    for (const target of targets) {
      const { frontend, kind, port, title, service } = target;
      if (service === undefined) continue;
      const fits = needs[kind].fits(service);
      yield verdict(
        frontend.name,
        `kind of Service ${title}`,
        kindOf(service),
        fits
          ? undefined
          : {
              path: pathOf(target),
              message: `Frontend ${JSON.stringify(frontend.name)} has ${kind} ${port}, which needs ${needs[kind].title}, but Service ${title} (${service.file}) is ${kindOf(service)}: ${needs[kind].else}.`,
              hint: needs[kind].hint,
            },
      );
    }
  },
};

const needs = {
  podPort: {
    title: "a headless Service",
    fits: ({ headless, type }: ClusterService) => headless && type === "ClusterIP",
    else: "HAProxy would learn one address of the Service in place of those of its pods",
    hint: "Service: spec.clusterIP: None, which takes making it anew; or servicePort in place of podPort.",
  },
  lbServicePort: {
    title: "a Service of type LoadBalancer",
    fits: ({ type }: ClusterService) => type === "LoadBalancer",
    else: "no agent would listen on that port",
    hint: "Service: spec.type: LoadBalancer.",
  },
  servicePort: {
    title: "a Service with an address of its own",
    fits: ({ headless, type }: ClusterService) => !headless && type !== "ExternalName",
    else: "HAProxy would keep the addresses that it finds when it starts",
    hint: "podPort in place of servicePort, for a headless Service; or a Service without spec.clusterIP: None.",
  },
} as const;

function kindOf({ type, headless }: ClusterService): string {
  return headless ? "headless" : type === "ClusterIP" ? "ClusterIP with an address" : type;
}

/** Where the port stands, which decides the kind. */
function pathOf({ frontend }: Target) {
  return frontend.target.port.path ?? frontend.path;
}
