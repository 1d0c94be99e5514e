import { type Model, sortedEntries, type VolumeConfig } from "@nixgen/schema";
import { labelsOf } from "./labels.js";
import type { Manifest } from "./manifest.js";

/** The claims of `cluster.volumes` (R52, R53). */
export function volumeManifests({ config }: Model): readonly Manifest[] {
  return sortedEntries(config.cluster.volumes).map(([name, volume]) => ({
    comments: [`For cluster.volumes.${name}. ${origins[volume.class]}`],
    object: {
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { name, namespace: volume.namespace, labels: labelsOf(name) },
      spec: {
        accessModes: [volume.accessMode ?? usualModes[volume.class]],
        storageClassName: volume.storageClassName ?? usualNames[volume.class],
        resources: { requests: { storage: volume.size } },
      },
    },
  }));
}

const usualModes = { local: "ReadWriteOnce", nfs: "ReadWriteMany" } as const;

/** What k3s, and the provisioner's own installation, call their classes; the platform's documentation names none. */
const usualNames = { local: "local-path", nfs: "nfs-client" } as const;

const origins: Readonly<Record<VolumeConfig["class"], string>> = {
  local: "k3s makes it on the agent where the first pod with it runs.",
  nfs: "A directory on a VM with the role k3s-nfs; kubectl get storageclass tells if the class has this name.",
};
