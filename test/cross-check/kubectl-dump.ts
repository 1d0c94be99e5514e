// Objects as `kubectl get … -A -o json` of a k3s 1.30 prints them, managedFields left out as kubectl
// does: everything that the API server fills in is there, and most of it is not compared.

type Labels = Readonly<Record<string, string>>;

interface Named {
  readonly name: string;
  readonly namespace?: string;
}

/** A Kubernetes object as kubectl prints it. */
export interface KubectlObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly [field: string]: unknown;
}

interface Port {
  readonly port: number;
  readonly name?: string;
  readonly targetPort?: number | string;
  readonly protocol?: string;
}

const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/** `kubectl get … -o json` of several objects. */
export function kubectlList(items: readonly KubectlObject[]): string {
  const list = { apiVersion: "v1", items, kind: "List", metadata: { resourceVersion: "" } };
  return `${JSON.stringify(sorted(list), undefined, 4)}\n`;
}

/** kubectl sorts keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

/** What stands in every cluster of k3s, whatever runs in it. */
export function k3sServices(): readonly KubectlObject[] {
  return [
    service({ name: "kubernetes", ports: [{ name: "https", port: 443, targetPort: 6443 }] }),
    service({
      name: "kube-dns",
      namespace: "kube-system",
      selector: { "k8s-app": "kube-dns" },
      ports: [{ name: "dns", port: 53, protocol: "UDP" }],
    }),
    service({
      name: "traefik",
      namespace: "kube-system",
      type: "LoadBalancer",
      selector: { "app.kubernetes.io/name": "traefik" },
      ports: [
        { name: "web", port: 80, targetPort: "web" },
        { name: "websecure", port: 443, targetPort: "websecure" },
      ],
    }),
  ];
}

export function service({
  name,
  namespace = "default",
  type = "ClusterIP",
  headless = false,
  selector,
  ports,
  publishNotReadyAddresses = false,
  pending = false,
}: Named & {
  readonly type?: string;
  readonly headless?: boolean;
  readonly selector?: Labels;
  readonly ports: readonly Port[];
  readonly publishNotReadyAddresses?: boolean;
  readonly pending?: boolean;
}): KubectlObject {
  const clusterIP = headless
    ? "None"
    : `10.43.${numberOf(name) % 250}.${numberOf(namespace) % 250}`;
  const isBalanced = type === "LoadBalancer";
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata({ name, namespace }),
    spec: {
      ...(isBalanced ? { allocateLoadBalancerNodePorts: true } : {}),
      clusterIP,
      clusterIPs: [clusterIP],
      ...(isBalanced ? { externalTrafficPolicy: "Cluster" } : {}),
      internalTrafficPolicy: "Cluster",
      ipFamilies: ["IPv4"],
      ipFamilyPolicy: "SingleStack",
      ports: ports.map(({ name: portName, port, targetPort = port, protocol = "TCP" }, index) => ({
        ...(portName === undefined ? {} : { name: portName }),
        ...(isBalanced ? { nodePort: 30000 + index } : {}),
        port,
        protocol,
        targetPort,
      })),
      ...(publishNotReadyAddresses ? { publishNotReadyAddresses } : {}),
      ...(selector === undefined ? {} : { selector }),
      sessionAffinity: "None",
      type,
    },
    status: {
      loadBalancer:
        isBalanced && !pending ? { ingress: [{ ip: "172.22.0.21", ipMode: "VIP" }] } : {},
    },
  };
}

export function endpointSlice({
  name,
  namespace = "default",
  ports,
  ready,
  notReady = 0,
}: Named & {
  readonly ports: readonly { readonly name?: string; readonly port: number }[];
  readonly ready: number;
  readonly notReady?: number;
}): KubectlObject {
  const endpoints = Array.from({ length: ready + notReady }, (_, index) => ({
    addresses: [`10.42.${1 + Math.floor(index / 250)}.${1 + (index % 250)}`],
    conditions: { ready: index < ready, serving: index < ready, terminating: false },
    nodeName: "knode0",
    targetRef: {
      kind: "Pod",
      name: `${name}-5d5f8c9b7-${index.toString(36).padStart(5, "x")}`,
      namespace,
      uid: uidOf(`${namespace}/${name}/${index}`),
    },
  }));
  return {
    addressType: "IPv4",
    apiVersion: "discovery.k8s.io/v1",
    endpoints: endpoints.length === 0 ? null : endpoints,
    kind: "EndpointSlice",
    metadata: {
      ...metadata({ name: `${name}-x7k2p`, namespace }),
      generateName: `${name}-`,
      labels: {
        "endpointslice.kubernetes.io/managed-by": "endpointslice-controller.k8s.io",
        "kubernetes.io/service-name": name,
      },
      ownerReferences: [
        {
          apiVersion: "v1",
          blockOwnerDeletion: true,
          controller: true,
          kind: "Service",
          name,
          uid: uidOf(`${namespace}/${name}`),
        },
      ],
    },
    ports: ports.map((one) => ({ name: "", protocol: "TCP", ...one })),
  };
}

export function workload({
  name,
  namespace = "default",
  kind = "Deployment",
  labels,
  containerPorts = [],
  replicas = 1,
}: Named & {
  readonly kind?: "Deployment" | "StatefulSet";
  readonly labels: Labels;
  readonly containerPorts?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly replicas?: number;
}): KubectlObject {
  return {
    apiVersion: "apps/v1",
    kind,
    metadata: metadata({ name, namespace }),
    spec: {
      progressDeadlineSeconds: 600,
      replicas,
      revisionHistoryLimit: 10,
      selector: { matchLabels: labels },
      strategy: {
        rollingUpdate: { maxSurge: "25%", maxUnavailable: "25%" },
        type: "RollingUpdate",
      },
      template: {
        metadata: { creationTimestamp: null, labels },
        spec: {
          containers: [
            {
              image: `registry.example.com/${name}:1.2.3`,
              imagePullPolicy: "IfNotPresent",
              name,
              ports: containerPorts.map((one) => ({ ...one, protocol: "TCP" })),
              resources: { limits: { memory: "256Mi" }, requests: { cpu: "50m" } },
              terminationMessagePath: "/dev/termination-log",
              terminationMessagePolicy: "File",
            },
          ],
          dnsPolicy: "ClusterFirst",
          restartPolicy: "Always",
          schedulerName: "default-scheduler",
          securityContext: {},
          terminationGracePeriodSeconds: 30,
        },
      },
    },
    status: {
      availableReplicas: replicas,
      observedGeneration: 1,
      readyReplicas: replicas,
      replicas,
      updatedReplicas: replicas,
    },
  };
}

export function autoscaler({
  name,
  namespace = "default",
  maxReplicas,
}: Named & { readonly maxReplicas: number }): KubectlObject {
  return {
    apiVersion: "autoscaling/v2",
    kind: "HorizontalPodAutoscaler",
    metadata: metadata({ name, namespace }),
    spec: {
      maxReplicas,
      metrics: [
        {
          resource: { name: "cpu", target: { averageUtilization: 80, type: "Utilization" } },
          type: "Resource",
        },
      ],
      minReplicas: 1,
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name },
    },
    status: { currentMetrics: null, currentReplicas: 1, desiredReplicas: 1 },
  };
}

export function node({
  name,
  address,
  server = false,
}: {
  readonly name: string;
  readonly address: string;
  readonly server?: boolean;
}): KubectlObject {
  const roles = server
    ? {
        "node-role.kubernetes.io/control-plane": "true",
        "node-role.kubernetes.io/master": "true",
      }
    : {};
  return {
    apiVersion: "v1",
    kind: "Node",
    metadata: {
      annotations: { "k3s.io/internal-ip": address, "k3s.io/hostname": name },
      creationTimestamp: "2024-06-03T09:12:44Z",
      finalizers: ["wrangler.cattle.io/node"],
      labels: {
        "beta.kubernetes.io/arch": "amd64",
        "kubernetes.io/hostname": name,
        "node.kubernetes.io/instance-type": "k3s",
        ...roles,
      },
      name,
      resourceVersion: "812345",
      uid: uidOf(name),
    },
    spec: {
      podCIDR: "10.42.1.0/24",
      podCIDRs: ["10.42.1.0/24"],
      providerID: `k3s://${name}`,
      ...(server
        ? { taints: [{ effect: "NoSchedule", key: "node-role.kubernetes.io/server" }] }
        : {}),
    },
    status: {
      addresses: [
        { address, type: "InternalIP" },
        { address: name, type: "Hostname" },
      ],
      allocatable: { cpu: "4", memory: "8137316Ki", pods: "110" },
      conditions: [{ message: "kubelet is posting ready status", status: "True", type: "Ready" }],
      nodeInfo: { architecture: "amd64", kubeletVersion: "v1.30.4+k3s1", osImage: "NixOS 24.05" },
    },
  };
}

function metadata({ name, namespace }: Required<Named>): KubectlObject["metadata"] {
  return {
    annotations: { [lastApplied]: `{"metadata":{"name":"${name}","namespace":"${namespace}"}}\n` },
    creationTimestamp: "2024-06-03T09:12:44Z",
    generation: 1,
    labels: { "app.kubernetes.io/managed-by": "Helm" },
    name,
    namespace,
    resourceVersion: String(700_000 + numberOf(name)),
    uid: uidOf(`${namespace}/${name}`),
  };
}

function uidOf(text: string): string {
  const hex = numberOf(text).toString(16).padStart(12, "0");
  return `6f1c2d3e-4a5b-4c6d-8e7f-${hex}`;
}

function numberOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003,
    7,
  );
}
