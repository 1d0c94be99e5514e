import { compareBytes, type Diagnostic, type Model } from "@nixgen/schema";
import { accessManifests } from "./access-manifests.js";
import { findProblems } from "./find-problems.js";
import { labelsOf } from "./labels.js";
import type { Manifest } from "./manifest.js";
import { plannedServices } from "./planned-services.js";
import { serviceManifest } from "./service-manifests.js";
import { serviceOrigin } from "./service-origin.js";
import { volumeManifests } from "./volume-manifests.js";

/** What a config needs in the cluster. */
export interface Manifests {
  /** In the order in which a cluster wants them; empty where a problem is an error. */
  readonly manifests: readonly Manifest[];
  /** Services that frontends need and that are made elsewhere, as lines for a person. */
  readonly notMade: readonly string[];
  readonly problems: readonly Diagnostic[];
}

/** Makes the manifests of a config: the same for the same config, on every run. */
export function manifestsOf(model: Model, { namespaces = false } = {}): Manifests {
  const services = plannedServices(model).map((service) => ({
    service,
    origin: serviceOrigin(service, model),
  }));
  const toMake = services.flatMap(({ service, origin }) => (origin === undefined ? [service] : []));
  const problems = findProblems(
    model,
    services.map(({ service }) => service),
    toMake,
  );
  const notMade = services.flatMap(({ service, origin }) =>
    origin === undefined ? [] : [`${service.namespace}/${service.name}: ${origin}`],
  );
  if (problems.some(({ severity }) => severity === "error")) {
    return { manifests: [], notMade, problems };
  }
  const manifests = [
    ...accessManifests(model),
    ...volumeManifests(model),
    ...toMake.map((service) => serviceManifest(service, model)),
  ];
  return {
    manifests: [...(namespaces ? namespaceManifests(manifests) : []), ...manifests],
    notMade,
    problems,
  };
}

/** The namespaces of other manifests, but for those that every cluster has. */
function namespaceManifests(manifests: readonly Manifest[]): readonly Manifest[] {
  const names = new Set(manifests.flatMap(({ object }) => object.metadata.namespace ?? []));
  return [...names]
    .filter((name) => name !== "default" && !name.startsWith("kube-"))
    .sort(compareBytes)
    .map((name) => ({
      comments: [`For what stands in it. Deleting it deletes everything in it.`],
      object: { apiVersion: "v1", kind: "Namespace", metadata: { name, labels: labelsOf(name) } },
    }));
}
