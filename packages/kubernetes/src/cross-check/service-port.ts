import { type ClusterRule, verdict } from "./cluster-rule.js";

/** Finds Services that do not offer the port that a frontend passes to. */
export const servicePort: ClusterRule = {
  code: "cluster/service-port",
  severity: "error",
  title: "Port that the Service does not offer",
  why: "Nobody listens on that port of the Service or, for lbServicePort, of the agents: HAProxy's checks fail, and it answers 503. HAProxy speaks TCP only.",
  remedy: "Set the frontend's port to one of the Service's, or add the port to the Service.",
  sources: ["R47", "R48", "R57"],
  *check({ targets }) {
    for (const { frontend, kind, port, title, service } of targets) {
      if (service === undefined || kind === "podPort") continue;
      const offered = service.ports.filter(({ protocol }) => protocol === "TCP");
      const isOffered = offered.some((one) => one.port === port);
      const is =
        service.ports
          .map((one) => `${one.port}${one.protocol === "TCP" ? "" : ` (${one.protocol})`}`)
          .join(", ") || "none";
      const [only, second] = offered;
      yield verdict(
        frontend.name,
        `${kind} ${port}: ports of Service ${title}`,
        is,
        isOffered
          ? undefined
          : {
              path: frontend.target.port.path ?? frontend.path,
              message: `Frontend ${JSON.stringify(frontend.name)} passes to port ${port} of Service ${title} (${service.file}), which offers ${is}.`,
              ...(only !== undefined && second === undefined
                ? { hint: `${kind}: ${only.port}` }
                : { hint: `Add port ${port} to the Service, or use one that it has.` }),
            },
      );
    }
  },
};
