import { type ClusterRule, verdict } from "./cluster-rule.js";

/** Finds headless Services whose DNS names pods that are not ready. */
export const notReadyAddresses: ClusterRule = {
  code: "cluster/not-ready-addresses",
  severity: "warning",
  title: "Service that names pods which are not ready",
  why: "With publishNotReadyAddresses the cluster's DNS names pods whose readiness probe fails, too. The platform's HAProxy checks only whether the port takes a connection, so such pods get requests.",
  remedy: "Make a second headless Service for the frontend, without publishNotReadyAddresses.",
  sources: ["T26"],
  *check({ targets }) {
    for (const { frontend, kind, title, service } of targets) {
      if (service === undefined || kind !== "podPort") continue;
      const { publishNotReadyAddresses: isBroken, file } = service;
      yield verdict(
        frontend.name,
        `publishNotReadyAddresses of Service ${title}`,
        String(isBroken),
        isBroken
          ? {
              path: frontend.target.port.path ?? frontend.path,
              message: `Frontend ${JSON.stringify(frontend.name)} reaches the pods of Service ${title} (${file}), which has publishNotReadyAddresses: pods that are not ready get requests.`,
              hint: "publishNotReadyAddresses: false, or another headless Service for the frontend.",
            }
          : undefined,
      );
    }
  },
};
