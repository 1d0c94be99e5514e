import { accessOptions, clusterOptions, serviceOptions, volumeOptions } from "./cluster-options.js";
import { documentation } from "./documentation.js";
import { helpOn, type Snippet } from "./option-help.js";
import { suppressionsHelp } from "./suppressions-help.js";

const volume = { size: "10Gi", class: "local" } as const;
const access = { role: "edit", namespaces: ["default"] };
const service = { selector: { app: "myapp" } };
const unlimited = ["cluster/unlimited-access", "cluster/token-readable"] as const;
const see = documentation.kubernetes;

/** A snippet of one entry with its name. */
const named = (label: string, description: string, name: string, body: unknown): Snippet[] => [
  { label, description, body: { [name]: body }, placeholders: [name] },
];

/** What editors tell of the Kubernetes side. */
export const clusterHelp = [
  helpOn(clusterOptions, {
    volumes: {
      examples: [{ uploads: volume }],
      codes: ["cluster/nfs-missing", "cluster/local-access-mode"],
      see,
      snippets: named("volume", "A claim of storage on one agent.", "data", volume),
    },
    access: {
      examples: [{ ci: access }],
      codes: unlimited,
      see,
      snippets: named("account", "An account that may edit in one namespace.", "ci", access),
    },
    services: {
      examples: [{ myapp: service }],
      snippets: named("labels", "The labels of a Service's pods.", "myapp", service),
    },
  }),
  helpOn(volumeOptions, {
    $ignore: suppressionsHelp,
    size: { examples: ["10Gi"] },
    class: {
      examples: ["local", "nfs"],
      values: {
        local: "A directory of the agent that runs the first pod with it.",
        nfs: "A directory on a VM with the role k3s-nfs, for every agent.",
      },
      codes: ["cluster/nfs-missing"],
      see,
    },
    accessMode: {
      examples: ["ReadWriteOnce"],
      values: {
        ReadWriteOnce: "The pods of one agent read and write.",
        ReadOnlyMany: "The pods of all agents read.",
        ReadWriteMany: "The pods of all agents read and write.",
      },
      without: "ReadWriteOnce for local, ReadWriteMany for nfs",
      codes: ["cluster/local-access-mode"],
    },
    namespace: { examples: ["prod"] },
    storageClassName: {
      examples: ["nfs-client"],
      without: "local-path for local, nfs-client for nfs",
    },
  }),
  helpOn(accessOptions, {
    $ignore: suppressionsHelp,
    role: { examples: ["view", "edit", "admin", "cluster-admin"], codes: unlimited },
    namespaces: {
      examples: [["prod"]],
      without: "the role holds in the whole cluster",
      codes: unlimited,
    },
    namespace: { examples: ["kube-system"], codes: ["cluster/token-readable"] },
  }),
  helpOn(serviceOptions, {
    $ignore: suppressionsHelp,
    selector: {
      examples: [{ app: "myapp" }],
      without: "the app's selector, or else the label app with the Service's name",
    },
    targetPorts: {
      examples: [{ "443": 8443 }],
      without: "the pods have the Service's ports",
    },
    external: { examples: [true] },
  }),
];
