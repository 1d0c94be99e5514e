import type { ConfigInput, Path } from "@nixgen/schema";
import {
  autoscaler,
  endpointSlice,
  type KubectlObject,
  k3sServices,
  node,
  service,
  workload,
} from "./kubectl-dump.ts";

/** A pair of dumps of one cluster: with the second a code is reported, with the first nothing is. */
export interface FindingCase {
  readonly code: string;
  readonly title: string;
  readonly config: ConfigInput;
  readonly right: readonly KubectlObject[];
  readonly wrong: readonly KubectlObject[];
  readonly at: Path;
  readonly says: RegExp;
  readonly hint?: RegExp;
}

const frontendPath = ["flyingcircus", "kubernetes", "frontend", "myapp"];
const labels = { app: "myapp" };

type Frontend = NonNullable<
  NonNullable<NonNullable<ConfigInput["flyingcircus"]>["kubernetes"]>["frontend"]
>[string];

/** A config with the frontend myapp. */
export function config(frontend: Frontend, rest: ConfigInput = {}): ConfigInput {
  return {
    ...rest,
    flyingcircus: {
      kubernetes: { frontend: { myapp: { binds: ["127.0.0.1:8001"], ...frontend } } },
    },
  };
}

const pods = config({ podPort: 8888 });
const balanced = config({ lbServicePort: 8080 });
const byService = config({ servicePort: 80 }, { hardening: { dnsOutage: true } });

export const headless = (rest: Partial<Parameters<typeof service>[0]> = {}) =>
  service({
    name: "myapp",
    headless: true,
    selector: labels,
    ports: [{ name: "http", port: 80, targetPort: 8888 }],
    ...rest,
  });
const clusterIp = (rest: Partial<Parameters<typeof service>[0]> = {}) =>
  service({ name: "myapp", selector: labels, ports: [{ port: 80, targetPort: 8888 }], ...rest });
const balancer = (rest: Partial<Parameters<typeof service>[0]> = {}) =>
  clusterIp({ type: "LoadBalancer", ports: [{ port: 8080, targetPort: 8888 }], ...rest });
export const slice = (rest: Partial<Parameters<typeof endpointSlice>[0]> = {}) =>
  endpointSlice({ name: "myapp", ports: [{ name: "http", port: 8888 }], ready: 3, ...rest });
export const deployment = (rest: Partial<Parameters<typeof workload>[0]> = {}) =>
  workload({
    name: "myapp",
    labels,
    containerPorts: [{ name: "http", containerPort: 8888 }],
    replicas: 3,
    ...rest,
  });

/** A cluster in which nothing is wrong for `pods`. */
export function rightCluster(): readonly KubectlObject[] {
  return [...k3sServices(), headless(), slice(), deployment()];
}

export const around = (...objects: readonly KubectlObject[]) => [...k3sServices(), ...objects];

const group: ConfigInput = {
  resourceGroup: {
    name: "myproject",
    machines: [
      {
        name: "web0",
        roles: ["webgateway"],
        fe: ["192.0.2.11"],
        srv: ["172.22.0.11"],
        cpus: 1,
        memoryGiB: 4,
        disk: { sizeGiB: 30, class: "hdd" },
      },
      { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
      { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
    ],
  },
};
export const grouped = config({ podPort: 8888 }, group);
export const server = node({ name: "kserver0", address: "172.22.0.20", server: true });
const agent = node({ name: "knode0", address: "172.22.0.21" });

/** For every code a pair, and for some several. */
export const findingCases: readonly FindingCase[] = [
  {
    code: "cluster/service-missing",
    title: "no Service of that name, but a similar one",
    config: pods,
    right: rightCluster(),
    wrong: around(
      headless({ name: "my-app" }),
      endpointSlice({ name: "my-app", ports: [{ port: 8888 }], ready: 3 }),
      deployment(),
    ),
    at: [...frontendPath, "serviceName"],
    says: /needs the Service default\/myapp for podPort 8888, .* answer 503/,
    hint: /^serviceName: my-app$/,
  },
  {
    code: "cluster/service-missing",
    title: "no Service at all on a LoadBalancer's port",
    config: balanced,
    right: around(balancer(), slice(), deployment()),
    wrong: around(balancer({ ports: [{ port: 8081 }], name: "other" })),
    at: [...frontendPath, "serviceName"],
    says: /nothing would listen on that port of the agents/,
  },
  {
    code: "cluster/service-missing",
    title: "a LoadBalancer of another name than is meant on the port",
    config: config({ lbServicePort: 8080, serviceName: "myapp", $ignore: noEffect() }),
    right: around(balancer(), slice(), deployment()),
    wrong: around(balancer({ name: "edge" })),
    at: [...frontendPath, "serviceName"],
    says: /it would reach default\/edge \(dump\.json\), which has that port of the agents/,
  },
  {
    code: "cluster/service-namespace",
    title: "the Service in another namespace",
    config: pods,
    right: rightCluster(),
    wrong: around(
      headless({ namespace: "prod" }),
      slice({ namespace: "prod" }),
      deployment({ namespace: "prod" }),
    ),
    at: [...frontendPath, "namespace"],
    says: /default\/myapp; the cluster has one of that name in prod only/,
    hint: /^namespace: prod$/,
  },
  {
    code: "cluster/service-kind",
    title: "podPort with a Service that has an address",
    config: pods,
    right: rightCluster(),
    wrong: around(
      clusterIp({ ports: [{ name: "http", port: 80, targetPort: 8888 }] }),
      slice(),
      deployment(),
    ),
    at: [...frontendPath, "podPort"],
    says: /needs a headless Service, but Service default\/myapp \(dump\.json\) is ClusterIP/,
    hint: /clusterIP: None/,
  },
  {
    code: "cluster/service-kind",
    title: "lbServicePort with a Service that is no LoadBalancer",
    config: config({ lbServicePort: 8080, serviceName: "myapp", $ignore: noEffect() }),
    right: around(balancer(), slice(), deployment()),
    wrong: around(balancer({ type: "NodePort" }), slice(), deployment()),
    at: [...frontendPath, "lbServicePort"],
    says: /needs a Service of type LoadBalancer, .* is NodePort: no agent/,
  },
  {
    code: "cluster/service-kind",
    title: "servicePort with a headless Service",
    config: byService,
    right: around(clusterIp(), slice(), deployment()),
    wrong: around(headless(), slice(), deployment()),
    at: [...frontendPath, "servicePort"],
    says: /needs a Service with an address of its own, .* is headless/,
  },
  {
    code: "cluster/service-port",
    title: "a port that the Service does not offer",
    config: byService,
    right: around(clusterIp(), slice(), deployment()),
    wrong: around(clusterIp({ ports: [{ port: 8080 }] }), slice(), deployment()),
    at: [...frontendPath, "servicePort"],
    says: /passes to port 80 of Service default\/myapp \(dump\.json\), which offers 8080/,
    hint: /^servicePort: 8080$/,
  },
  {
    code: "cluster/service-port",
    title: "a port that the Service offers for UDP alone",
    config: byService,
    right: around(clusterIp(), slice(), deployment()),
    wrong: around(clusterIp({ ports: [{ port: 80, protocol: "UDP" }] }), slice(), deployment()),
    at: [...frontendPath, "servicePort"],
    says: /which offers 80 \(UDP\)/,
  },
  {
    code: "cluster/target-port",
    title: "another targetPort",
    config: pods,
    right: rightCluster(),
    wrong: around(
      headless({ ports: [{ name: "http", port: 80, targetPort: 9999 }] }),
      slice({ ports: [{ name: "http", port: 9999 }] }),
      deployment({ containerPorts: [{ containerPort: 9999 }] }),
    ),
    at: [...frontendPath, "podPort"],
    says: /port 8888 of the pods .* whose targetPort is 9999/,
    hint: /^podPort: 9999$/,
  },
  {
    code: "cluster/target-port",
    title: "a named targetPort that the EndpointSlices know otherwise",
    config: pods,
    right: around(headless({ ports: [{ name: "http", port: 80, targetPort: "web" }] }), slice()),
    wrong: around(
      headless({ ports: [{ name: "http", port: 80, targetPort: "web" }] }),
      slice({ ports: [{ name: "http", port: 9999 }] }),
    ),
    at: [...frontendPath, "podPort"],
    says: /whose targetPort is 9999/,
  },
  {
    code: "cluster/target-port",
    title: "a named targetPort that the containers know otherwise",
    config: pods,
    right: around(
      headless({ ports: [{ name: "main", port: 80, targetPort: "http" }] }),
      deployment(),
    ),
    wrong: around(
      headless({ ports: [{ name: "main", port: 80, targetPort: "http" }] }),
      deployment({ containerPorts: [{ name: "http", containerPort: 9999 }] }),
    ),
    at: [...frontendPath, "podPort"],
    says: /whose targetPort is 9999/,
  },
  {
    code: "cluster/selector",
    title: "a selector that no workload's pods have",
    config: pods,
    right: around(headless(), deployment()),
    wrong: around(headless({ selector: { app: "myap" } }), deployment()),
    at: [...frontendPath, "serviceName"],
    says: /whose selector app=myap no workload's pods have/,
    hint: /The pods of Deployment myapp have app=myapp/,
  },
  {
    code: "cluster/selector",
    title: "a selector with one label too many",
    config: pods,
    right: around(headless({ selector: { app: "myapp" } }), deployment()),
    wrong: around(headless({ selector: { app: "myapp", tier: "web" } }), deployment()),
    at: [...frontendPath, "serviceName"],
    says: /app=myapp,tier=web/,
  },
  {
    code: "cluster/no-endpoints",
    title: "pods of which none is ready",
    config: pods,
    right: around(headless(), slice({ ready: 1, notReady: 2 }), deployment()),
    wrong: around(headless(), slice({ ready: 0, notReady: 3 }), deployment()),
    at: [...frontendPath, "serviceName"],
    says: /has 3 pods, none of them ready/,
  },
  {
    code: "cluster/no-endpoints",
    title: "a workload without pods",
    config: pods,
    right: rightCluster(),
    wrong: around(headless(), slice({ ready: 0 }), deployment({ replicas: 0 })),
    at: [...frontendPath, "serviceName"],
    says: /has no pod/,
  },
  {
    code: "cluster/too-many-pods",
    title: "more replicas than are expected",
    config: pods,
    right: around(headless(), slice(), deployment({ replicas: 10 })),
    wrong: around(headless(), slice(), deployment({ replicas: 11 })),
    at: [...frontendPath, "maxExpectedPods"],
    says: /up to 10 pods, but .* may have 11 \(Deployment myapp: replicas 11\)/,
    hint: /^maxExpectedPods: 11$/,
  },
  {
    code: "cluster/too-many-pods",
    title: "an autoscaler that may make more pods than are expected",
    config: pods,
    right: [...rightCluster(), autoscaler({ name: "myapp", maxReplicas: 10 })],
    wrong: [...rightCluster(), autoscaler({ name: "myapp", maxReplicas: 25 })],
    at: [...frontendPath, "maxExpectedPods"],
    says: /may have 25 \(Deployment myapp: maxReplicas 25 of HorizontalPodAutoscaler myapp\)/,
  },
  {
    code: "cluster/too-many-pods",
    title: "two workloads behind one Service",
    config: pods,
    right: around(
      headless(),
      deployment({ replicas: 5 }),
      deployment({ name: "canary", kind: "StatefulSet", replicas: 5 }),
    ),
    wrong: around(
      headless(),
      deployment({ replicas: 6 }),
      deployment({ name: "canary", kind: "StatefulSet", replicas: 5 }),
    ),
    at: [...frontendPath, "maxExpectedPods"],
    says: /may have 11 \(Deployment myapp: replicas 6; StatefulSet canary: replicas 5\)/,
  },
  {
    code: "cluster/dns-limit",
    title: "an autoscaler that may make more pods than a DNS answer holds",
    config: config({ podPort: 8888, maxExpectedPods: 508 }),
    right: [...rightCluster(), autoscaler({ name: "myapp", maxReplicas: 508 })],
    wrong: [...rightCluster(), autoscaler({ name: "myapp", maxReplicas: 509 })],
    at: [...frontendPath, "podPort"],
    says: /may have 509 pods .* myapp\.default\.svc\.cluster\.local holds 508/,
  },
  {
    code: "cluster/not-ready-addresses",
    title: "a Service that names pods which are not ready",
    config: pods,
    right: rightCluster(),
    wrong: around(headless({ publishNotReadyAddresses: true }), slice(), deployment()),
    at: [...frontendPath, "podPort"],
    says: /publishNotReadyAddresses: pods that are not ready get requests/,
  },
  {
    code: "cluster/load-balancer-port",
    title: "two LoadBalancers on one port",
    config: balanced,
    right: around(balancer(), slice(), deployment()),
    wrong: around(
      balancer(),
      slice(),
      deployment(),
      balancer({ name: "edge", namespace: "prod", pending: true }),
    ),
    at: [...frontendPath, "lbServicePort"],
    says: /on port 8080 of the agents, which prod\/edge \(dump\.json\) claims too/,
  },
  {
    code: "cluster/load-balancer-port",
    title: "a LoadBalancer on traefik's port",
    config: config({ lbServicePort: 443, serviceName: "myapp", $ignore: onTraefiksPort() }),
    right: around(balancer({ ports: [{ port: 443 }] }), slice(), deployment()).filter(
      ({ metadata }) => metadata.name !== "traefik",
    ),
    wrong: around(balancer({ ports: [{ port: 443 }] }), slice(), deployment()),
    at: [...frontendPath, "lbServicePort"],
    says: /kube-system\/traefik .* claims too/,
    hint: /traefik .* has 80 and 443/,
  },
  {
    code: "cluster/load-balancer-pending",
    title: "a LoadBalancer that waits for its address",
    config: balanced,
    right: around(balancer(), slice(), deployment()),
    wrong: around(balancer({ pending: true }), slice(), deployment()),
    at: [...frontendPath, "lbServicePort"],
    says: /given no address: it is pending/,
  },
  {
    code: "cluster/nodes",
    title: "an agent that is no node",
    config: grouped,
    right: [...rightCluster(), server, agent],
    wrong: [...rightCluster(), server],
    at: ["resourceGroup", "machines", 2],
    says: /"knode0" has the role k3s-agent, but the cluster has no node of that name/,
  },
  {
    code: "cluster/nodes",
    title: "a node that is no VM of the resource group",
    config: grouped,
    right: [...rightCluster(), server, agent],
    wrong: [...rightCluster(), server, agent, node({ name: "knode1", address: "172.22.0.22" })],
    at: ["resourceGroup", "machines"],
    says: /no VM of the resource group with a k3s role is: knode1/,
    hint: /name: knode1, roles: \["k3s-agent"\], srv: \["172\.22\.0\.22"\]/,
  },
  {
    code: "cluster/nodes",
    title: "a server that the config takes for an agent",
    config: grouped,
    right: [...rightCluster(), server, agent],
    wrong: [
      ...rightCluster(),
      server,
      node({ name: "knode0", address: "172.22.0.21", server: true }),
    ],
    at: ["resourceGroup", "machines", 2],
    says: /"knode0" has the role k3s-agent, but the cluster's node knode0 \(dump\.json\) is a server/,
  },
  {
    code: "cluster/node-address",
    title: "an agent with another address than its node",
    config: grouped,
    right: [...rightCluster(), server, agent],
    wrong: [...rightCluster(), server, node({ name: "knode0", address: "172.22.0.99" })],
    at: ["resourceGroup", "machines", 2, "srv", 0],
    says: /"knode0" at 172\.22\.0\.21, but the cluster's node knode0 .* has 172\.22\.0\.99/,
  },
];

/** Without effect on HAProxy, but it says which Service is meant. */
function noEffect() {
  return { "frontend/no-effect": "says which Service is meant" };
}

function onTraefiksPort() {
  return { ...noEffect(), "frontend/ingress-port": "traefik was replaced" };
}
