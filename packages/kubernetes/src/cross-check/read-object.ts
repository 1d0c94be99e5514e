import type {
  Autoscaler,
  ClusterNode,
  ClusterService,
  EndpointSlice,
  ServicePort,
  Workload,
} from "./cluster-object.js";
import { countOf, fieldsOf, itemsOf, textFieldsOf, textOf } from "./plain-value.js";

/** An object of a kind that is compared, or none. */
export type ReadObject =
  | { readonly kind: "service"; readonly object: ClusterService }
  | { readonly kind: "endpointSlice"; readonly object: EndpointSlice }
  | { readonly kind: "workload"; readonly object: Workload }
  | { readonly kind: "autoscaler"; readonly object: Autoscaler }
  | { readonly kind: "node"; readonly object: ClusterNode };

/** Reads what is compared of an object; what has another shape than it should is left out. */
export function readObject(value: unknown, file: string): ReadObject | undefined {
  const { kind, metadata, spec, status } = fieldsOf(value);
  const { name, namespace } = fieldsOf(metadata);
  const named = textOf(name);
  if (named === undefined) return undefined;
  const parts: Parts = {
    place: { namespace: textOf(namespace) ?? "default", name: named, file },
    whole: fieldsOf(value),
    metadata: fieldsOf(metadata),
    spec: fieldsOf(spec),
    status: fieldsOf(status),
  };
  switch (kind) {
    case "Service":
      return { kind: "service", object: readService(parts) };
    case "EndpointSlice":
      return { kind: "endpointSlice", object: readEndpointSlice(parts) };
    case "Deployment":
    case "StatefulSet":
    case "DaemonSet":
    case "ReplicaSet":
    case "ReplicationController":
    case "Pod":
      return { kind: "workload", object: readWorkload(kind, parts) };
    case "HorizontalPodAutoscaler":
      return { kind: "autoscaler", object: readAutoscaler(parts) };
    case "Node":
      return { kind: "node", object: readNode(parts) };
    default:
      return undefined;
  }
}

type Fields = ReturnType<typeof fieldsOf>;

interface Parts {
  readonly place: Pick<ClusterService, "namespace" | "name" | "file">;
  readonly whole: Fields;
  readonly metadata: Fields;
  readonly spec: Fields;
  readonly status: Fields;
}

function readService({ place, metadata, spec, status }: Parts): ClusterService {
  const isLive = textOf(metadata.uid) !== undefined;
  const { loadBalancer } = status;
  return {
    ...place,
    type: textOf(spec.type) ?? "ClusterIP",
    headless: spec.clusterIP === "None",
    ports: itemsOf(spec.ports).flatMap(readServicePort),
    selector: textFieldsOf(spec.selector),
    publishNotReadyAddresses: spec.publishNotReadyAddresses === true,
    ingress: isLive ? itemsOf(fieldsOf(loadBalancer).ingress).length : undefined,
    hasNamespace: textOf(metadata.namespace) !== undefined,
  };
}

function readServicePort(value: unknown): ServicePort[] {
  const { name, port, protocol, targetPort } = fieldsOf(value);
  const number = countOf(port);
  if (number === undefined) return [];
  return [
    {
      name: textOf(name) ?? "",
      port: number,
      protocol: textOf(protocol) ?? "TCP",
      // The API server fills in 0 as the Service's own port.
      targetPort: textOf(targetPort) ?? (countOf(targetPort) || number),
    },
  ];
}

function readEndpointSlice({ place, whole, metadata }: Parts): EndpointSlice {
  const endpoints = itemsOf(whole.endpoints);
  const service = textFieldsOf(metadata.labels).find(
    ([label]) => label === "kubernetes.io/service-name",
  );
  return {
    ...place,
    service: service?.[1] ?? "",
    addressType: textOf(whole.addressType) ?? "IPv4",
    ports: itemsOf(whole.ports).flatMap((value) => {
      const { name, port } = fieldsOf(value);
      const number = countOf(port);
      return number === undefined ? [] : [{ name: textOf(name) ?? "", port: number }];
    }),
    endpoints: endpoints.length,
    // What is not known to be unready counts as ready, as for kube-proxy and the cluster's DNS.
    ready: endpoints.filter((one) => fieldsOf(fieldsOf(one).conditions).ready !== false).length,
  };
}

function readWorkload(kind: string, { place, metadata, spec, status }: Parts): Workload {
  const template = fieldsOf(spec.template);
  const [labels, pod] =
    kind === "Pod"
      ? [metadata.labels, spec]
      : [fieldsOf(template.metadata).labels, fieldsOf(template.spec)];
  const asked = countOf(kind === "DaemonSet" ? status.desiredNumberScheduled : spec.replicas);
  return {
    ...place,
    kind,
    labels: new Map(textFieldsOf(labels)),
    ports: itemsOf(pod.containers).flatMap((container) =>
      itemsOf(fieldsOf(container).ports).flatMap((value) => {
        const { name, containerPort } = fieldsOf(value);
        const number = countOf(containerPort);
        return number === undefined ? [] : [{ name: textOf(name) ?? "", port: number }];
      }),
    ),
    replicas: kind === "Pod" ? 1 : (asked ?? 1),
    isOwned: itemsOf(metadata.ownerReferences).some((one) => fieldsOf(one).controller === true),
  };
}

function readAutoscaler({ place, spec }: Parts): Autoscaler {
  const target = fieldsOf(spec.scaleTargetRef);
  return {
    ...place,
    targetKind: textOf(target.kind) ?? "",
    targetName: textOf(target.name) ?? "",
    maxReplicas: countOf(spec.maxReplicas) ?? 0,
  };
}

function readNode({ place, metadata, status }: Parts): ClusterNode {
  return {
    name: place.name,
    file: place.file,
    isServer: textFieldsOf(metadata.labels).some(([label]) =>
      ["node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"].includes(label),
    ),
    addresses: itemsOf(status.addresses).flatMap((value) => {
      const { type, address } = fieldsOf(value);
      const text = textOf(address);
      return type === "InternalIP" && text !== undefined ? [text] : [];
    }),
  };
}
