// As much of the Kubernetes API as `kubectl get` asks for, from objects on standard input.
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { KubectlObject } from "./kubectl-dump.ts";

const objects: readonly KubectlObject[] = JSON.parse(await text(process.stdin));

const resources = [
  { group: "", version: "v1", name: "services", kind: "Service", namespaced: true },
  { group: "", version: "v1", name: "nodes", kind: "Node", namespaced: false },
  {
    group: "discovery.k8s.io",
    version: "v1",
    name: "endpointslices",
    kind: "EndpointSlice",
    namespaced: true,
  },
  { group: "apps", version: "v1", name: "deployments", kind: "Deployment", namespaced: true },
  { group: "apps", version: "v1", name: "statefulsets", kind: "StatefulSet", namespaced: true },
  {
    group: "autoscaling",
    version: "v2",
    name: "horizontalpodautoscalers",
    kind: "HorizontalPodAutoscaler",
    namespaced: true,
  },
];

const answers = new Map<string, unknown>();
answers.set("/api", { kind: "APIVersions", versions: ["v1"] });
const groups = [...new Set(resources.map(({ group }) => group))].filter((group) => group !== "");
answers.set("/apis", {
  kind: "APIGroupList",
  apiVersion: "v1",
  groups: groups.map((name) => {
    const { version = "v1" } = resources.find(({ group }) => group === name) ?? {};
    const preferred = { groupVersion: `${name}/${version}`, version };
    return { name, versions: [preferred], preferredVersion: preferred };
  }),
});
for (const { group, version, name, kind } of resources) {
  const [groupVersion, base] =
    group === ""
      ? [version, `/api/${version}`]
      : [`${group}/${version}`, `/apis/${group}/${version}`];
  answers.set(base, {
    kind: "APIResourceList",
    apiVersion: "v1",
    groupVersion,
    resources: resources
      .filter((one) => one.group === group)
      .map((one) => ({ ...one, singularName: "", verbs: ["get", "list"] })),
  });
  answers.set(`${base}/${name}`, {
    kind: `${kind}List`,
    apiVersion: groupVersion,
    metadata: { resourceVersion: "812345" },
    // As the API server lists them: what they are is said once, of the list.
    items: objects
      .filter((one) => one.kind === kind)
      .map(({ kind: _, apiVersion: __, ...rest }) => rest),
  });
}

const server = createServer(({ url = "" }, response) => {
  const answer = answers.get(url.replace(/\?.*$/, ""));
  response.writeHead(answer === undefined ? 404 : 200, { "Content-Type": "application/json" });
  response.end(JSON.stringify(answer ?? { kind: "Status", status: "Failure", code: 404 }));
});
server.listen(8001, "127.0.0.1", () => process.stdout.write("ready\n"));
