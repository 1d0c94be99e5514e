/** What is compared of a Kubernetes object. */
interface ClusterObject {
  /** `default` where a manifest names none, as kubectl would have it. */
  readonly namespace: string;
  readonly name: string;
  /** What the dump is called that it comes from. */
  readonly file: string;
}

export interface ClusterService extends ClusterObject {
  /** ClusterIP where a manifest names none. */
  readonly type: string;
  /** Whether it has `clusterIP: None`. */
  readonly headless: boolean;
  readonly ports: readonly ServicePort[];
  /** Labels that its pods have; none where somebody else makes its endpoints. */
  readonly selector: readonly (readonly [string, string])[];
  readonly publishNotReadyAddresses: boolean;
  /** Addresses that its load balancer got; undefined in a manifest, which no cluster has answered. */
  readonly ingress: number | undefined;
  /** Whether the manifest names its namespace. */
  readonly hasNamespace: boolean;
}

export interface ServicePort {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  /** The pods' port, or the name that the pods give it. */
  readonly targetPort: number | string;
}

/** Addresses of a Service's pods, as the cluster keeps them. */
export interface EndpointSlice extends ClusterObject {
  readonly service: string;
  readonly addressType: string;
  readonly ports: readonly { readonly name: string; readonly port: number }[];
  readonly endpoints: number;
  readonly ready: number;
}

/** Something that makes pods, or a pod that nothing made. */
export interface Workload extends ClusterObject {
  readonly kind: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly ports: readonly { readonly name: string; readonly port: number }[];
  /** How many pods it asks for. */
  readonly replicas: number;
  /** Whether another workload made it, and asks for its pods. */
  readonly isOwned: boolean;
}

export interface Autoscaler extends ClusterObject {
  readonly targetKind: string;
  readonly targetName: string;
  readonly maxReplicas: number;
}

export interface ClusterNode {
  readonly name: string;
  readonly file: string;
  readonly isServer: boolean;
  readonly addresses: readonly string[];
}
