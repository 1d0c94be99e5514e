// Measures `nixgen check --cluster` as a whole process, with a dump of 1,000 Services and 5,000 pods
// in the format of kubectl, and a frontend for each Service: `node scripts/bench-cross-check.mjs [RUNS]`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./workspace.mjs";

const { createJiti } = await import(`${root}test/node_modules/jiti/lib/jiti.mjs`);
const runs = Number(process.argv[2] ?? 7);
const services = 1000;
const podsPerService = 5;

const { autoscaler, endpointSlice, k3sServices, kubectlList, node, service, workload } =
  await createJiti(import.meta.url).import("../test/cross-check/kubectl-dump.ts");

const names = Array.from({ length: services }, (_, index) => `app${index}`);
const config = {
  flyingcircus: {
    kubernetes: {
      frontend: Object.fromEntries(
        names.map((name, index) => [
          name,
          { podPort: 8080, binds: [`127.0.0.1:${10_001 + index}`] },
        ]),
      ),
    },
  },
};
const objects = [
  ...k3sServices(),
  ...names.flatMap((name) => {
    const labels = { app: name };
    const http = { name: "http", port: 80, targetPort: "web" };
    return [
      service({ name, headless: true, selector: labels, ports: [http] }),
      endpointSlice({ name, ports: [{ name: "http", port: 8080 }], ready: podsPerService }),
      workload({
        name,
        labels,
        containerPorts: [{ name: "web", containerPort: 8080 }],
        replicas: podsPerService,
      }),
      autoscaler({ name, maxReplicas: 10 }),
    ];
  }),
  ...Array.from({ length: 20 }, (_, index) =>
    node({ name: `knode${index}`, address: `172.22.0.${21 + index}` }),
  ),
];
// `kubectl get pods` besides, which nobody needs: each pod as large as its workload.
const pods = names.flatMap((name) =>
  Array.from({ length: podsPerService }, (_, index) => {
    const { spec, ...rest } = workload({
      name: `${name}-5d5f8c9b7-x${index}`,
      labels: { app: name },
      containerPorts: [{ name: "web", containerPort: 8080 }],
    });
    const owner = { apiVersion: "apps/v1", controller: true, kind: "ReplicaSet", name };
    const metadata = { ...rest.metadata, labels: { app: name }, ownerReferences: [owner] };
    return { ...rest, apiVersion: "v1", kind: "Pod", metadata, spec: spec.template.spec };
  }),
);

const folder = mkdtempSync(join(tmpdir(), "nixgen-bench-"));
try {
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
  measure("as documented", objects);
  measure("with every pod besides", [...objects, ...pods]);
} finally {
  rmSync(folder, { recursive: true });
}

function measure(title, items) {
  const file = join(folder, "dump.json");
  writeFileSync(file, kubectlList(items));
  const milliseconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [`${root}packages/nixgen/bin/nixgen.js`, "check", "config.json", "--cluster", "dump.json"],
      // Node reads that variable's file at every start.
      { cwd: folder, encoding: "utf8", env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined } },
    );
    const took = performance.now() - start;
    if (status !== 0) throw new Error(stderr.slice(0, 2000));
    return took;
  }).sort((a, b) => a - b);
  const median = milliseconds[Math.floor(runs / 2)];
  const mebibytes = (statSync(file).size / 2 ** 20).toFixed(1);
  console.log(
    `${title}: ${items.length} objects, ${mebibytes} MiB: median ${Math.round(median)} ms, ` +
      `slowest ${Math.round(milliseconds.at(-1))} ms of ${runs} runs`,
  );
}
