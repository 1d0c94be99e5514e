import * as z from "../zod.js";
import { filledList } from "./filled-list.js";
import { formatted, port } from "./formats.js";
import { suppressions } from "./suppressions.js";
import { suppressionsKey } from "./suppressions-key.js";

/** `cluster.volumes.<name>`. */
export const volumeOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    size: formatted("quantity").describe("How much storage the claim asks for."),
    class: z
      .enum(["local", "nfs"])
      .describe(
        "`local`: on the agent that runs the pod, which then runs nowhere else. `nfs`: on a VM with the role k3s-nfs, for every agent.",
      ),
    // Other modes, such as ReadWriteOncePod, are for CSI drivers, which neither class has.
    accessMode: z
      .enum(["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany"])
      .optional()
      .describe(
        "Who may use the volume at once. Without it: ReadWriteOnce for local, ReadWriteMany for nfs.",
      ),
    namespace: formatted("dns-label")
      .default("default")
      .describe("Kubernetes namespace of the claim: that of the pods that use it."),
    storageClassName: formatted("dns-label")
      .optional()
      .describe(
        "Name of the storage class in the cluster. Without it: local-path for local, nfs-client for nfs; `kubectl get storageclass` tells.",
      ),
  })
  .meta({ id: "ClusterVolume", description: "A claim of storage that outlives pods." });

/** `cluster.access.<name>`. */
export const accessOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    role: formatted("role-name").describe(
      "What the account may do: view, edit, admin, cluster-admin, or another ClusterRole of the cluster by name.",
    ),
    namespaces: filledList(formatted("dns-label"))
      .optional()
      .describe("Where it may do that. Without it: in the whole cluster."),
    namespace: formatted("dns-label")
      .default("kube-system")
      .describe(
        "Where the account and its token stand. Whoever may edit there can read the token: kube-system is out of reach for accounts of single namespaces.",
      ),
  })
  .meta({
    id: "ClusterAccess",
    description: "An account with a token, for a person, for CI or for the dashboard.",
  });

/** `cluster.services.<name>`. */
export const serviceOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    selector: z
      .record(formatted("label-key"), formatted("label-value"))
      .optional()
      .describe(
        "Labels of the pods behind the Service. Without it: `app` with the Service's name.",
      ),
    targetPorts: z
      .record(formatted("port-number"), port)
      .optional()
      .describe(
        "Port of the pods by port of the Service, where they differ. Not with podPort, which is the pods' own.",
      ),
    external: z
      .boolean()
      .default(false)
      .describe("Whether the Service exists already, so that `nixgen manifests` makes none."),
  })
  .meta({ id: "ClusterService", description: "What nothing else tells about a Service." });

/** `cluster`: what `nixgen manifests` writes beside the Services of the frontends. */
export const clusterOptions = z
  .strictObject({
    volumes: z
      .record(formatted("dns-label"), volumeOptions)
      .default({})
      .describe("Persistent volume claims by name."),
    access: z
      .record(formatted("dns-label"), accessOptions)
      .default({})
      .describe("Accounts by name; `nixgen kubeconfig` makes a kubeconfig of one's token."),
    services: z
      .record(formatted("service-place"), serviceOptions)
      .default({})
      .describe(
        "Details of Services by name, `namespace/name` outside of the namespace default. Which Services there are follows from the frontends.",
      ),
  })
  .meta({ id: "Cluster", description: "The Kubernetes side, for `nixgen manifests`." });
