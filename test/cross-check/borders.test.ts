import { crossCheck } from "@nixgen/kubernetes";
import { type ConfigInput, compile } from "@nixgen/schema";
import { expect, it } from "vitest";
import {
  around,
  config,
  deployment,
  grouped,
  headless,
  rightCluster,
  server,
  slice,
} from "./cases.ts";
import { autoscaler, type KubectlObject, node, service, workload } from "./kubectl-dump.ts";

const pods = config({ podPort: 8888 });
const named = [
  { name: "http", port: 80, targetPort: "web" },
  { name: "metrics", port: 9090 },
];
const owned = (count: number, isOwned = true): readonly KubectlObject[] =>
  Array.from({ length: count }, (_, index) => {
    const { metadata, spec } = workload({ name: `myapp-${index}`, labels: { app: "myapp" } });
    const ownerReferences = isOwned ? [{ kind: "ReplicaSet", controller: true }] : [];
    const labels = { app: "myapp" };
    return {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { ...metadata, labels, ownerReferences },
      spec: Object(spec).template.spec,
    };
  });
const unsure = (): KubectlObject => {
  const object = slice({ ready: 1 });
  return { ...object, endpoints: [{ addresses: ["10.42.1.2"], conditions: {} }] };
};

it.each<[string, ConfigInput, readonly KubectlObject[], readonly string[]]>([
  ["a named port that nothing resolves", pods, around(headless({ ports: named })), []],
  [
    "a port for UDP alone",
    pods,
    around(
      headless({
        ports: [
          { name: "udp", port: 80, targetPort: 8888, protocol: "UDP" },
          { name: "tcp", port: 80, targetPort: 9999 },
        ],
      }),
    ),
    ["cluster/target-port"],
  ],
  ["a headless Service without ports", pods, around(headless({ ports: [] })), []],
  [
    "more pods than the workload asks for",
    pods,
    around(headless(), slice({ ready: 11 }), deployment()),
    ["cluster/too-many-pods"],
  ],
  ["pods besides what made them", pods, [...rightCluster(), ...owned(9)], []],
  [
    "as many pods without it",
    pods,
    around(headless(), ...owned(11, false)),
    ["cluster/too-many-pods"],
  ],
  [
    "an autoscaler of another namespace",
    pods,
    [...rightCluster(), autoscaler({ name: "myapp", namespace: "prod", maxReplicas: 99 })],
    [],
  ],
  [
    "an autoscaler with a lower maximum than there are replicas",
    pods,
    around(headless(), deployment({ replicas: 11 }), autoscaler({ name: "myapp", maxReplicas: 2 })),
    ["cluster/too-many-pods"],
  ],
  [
    "endpoints of which nobody knows whether they are ready",
    pods,
    around(headless(), unsure()),
    [],
  ],
  [
    "endpoints of pods that something else than a workload made",
    pods,
    around(headless(), slice(), deployment({ labels: { app: "else" } })),
    [],
  ],
  [
    "an empty Service whose selector is to blame",
    pods,
    around(headless(), slice({ ready: 0 }), deployment({ labels: { app: "else" } })),
    ["cluster/selector"],
  ],
  [
    "a Service without a selector",
    pods,
    around(headless({ selector: {} }), slice(), deployment()),
    [],
  ],
  [
    "workloads of other namespaces only",
    pods,
    around(headless(), deployment({ namespace: "prod" })),
    ["cluster/selector"],
  ],
  [
    "nodes with whole domain names",
    grouped,
    [...rightCluster(), server, node({ name: "KNODE0.example.com", address: "172.22.0.21" })],
    [],
  ],
  ["a resource group, and no nodes in the dump", grouped, rightCluster(), []],
  [
    "servicePort with a LoadBalancer, which has an address of its own",
    config({ servicePort: 80 }, { hardening: { dnsOutage: true } }),
    around(service({ name: "myapp", type: "LoadBalancer", ports: [{ port: 80 }] })).filter(
      ({ metadata }) => metadata.name !== "traefik",
    ),
    [],
  ],
  ["lbServicePort that a Service of any name has", config({ lbServicePort: 443 }), around(), []],
])("%s", (_, input, objects, codes) => {
  const { model } = compile(input);
  if (model === undefined) throw new Error("the case's own config is wrong");
  const { diagnostics } = crossCheck(model, [{ file: "dump", objects }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

it("mends no number of pods that a DNS answer does not hold", () => {
  const { model } = compile(pods);
  if (model === undefined) throw new Error("the case's own config is wrong");
  const fixesFor = (maxReplicas: number) =>
    crossCheck(model, [
      { file: "dump", objects: [...rightCluster(), autoscaler({ name: "myapp", maxReplicas })] },
    ]).diagnostics.flatMap(({ fix }) => fix?.edits ?? []);
  expect(fixesFor(508)).toMatchObject([{ kind: "set", value: 508 }]);
  expect(fixesFor(509)).toEqual([]);
});
