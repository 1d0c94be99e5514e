import { type KubernetesObject, manifestsOf } from "@nixgen/kubernetes";
import { type ConfigInput, compile } from "@nixgen/schema";
import { describe, expect, it } from "vitest";
import { everyKind } from "./every-kind.ts";

function made(config: ConfigInput, options?: { namespaces: boolean }) {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return manifestsOf(model, options);
}

const frontends = (frontend: object): ConfigInput =>
  ({ flyingcircus: { kubernetes: { frontend } } }) as ConfigInput;

function specOf(config: ConfigInput, name: string): unknown {
  const { manifests } = made(config);
  const found = manifests.map(({ object }) => object).find((one) => one.metadata.name === name);
  return found !== undefined && "spec" in found ? found.spec : undefined;
}

function titles(objects: readonly KubernetesObject[]): string[] {
  return objects.map(
    ({ kind, metadata: { namespace, name } }) => `${kind} ${namespace ?? "-"}/${name}`,
  );
}

const codes = (config: ConfigInput) => made(config).problems.map(({ code, path }) => [code, path]);

describe("manifests", () => {
  it("are of every kind, what others need first", () => {
    const { manifests, notMade, problems } = made(everyKind(), { namespaces: true });
    expect(titles(manifests.map(({ object }) => object))).toEqual([
      "Namespace -/prod",
      "Namespace -/staging",
      "ServiceAccount kube-system/boss",
      "Secret kube-system/boss-token",
      "ClusterRoleBinding -/nixgen-boss",
      "ServiceAccount kube-system/ci",
      "Secret kube-system/ci-token",
      "RoleBinding prod/nixgen-ci",
      "RoleBinding staging/nixgen-ci",
      "ServiceAccount kube-system/dashboard",
      "Secret kube-system/dashboard-token",
      "ClusterRoleBinding -/nixgen-dashboard",
      "PersistentVolumeClaim default/db",
      "PersistentVolumeClaim prod/uploads",
      "Service default/api",
      "Service default/mail",
      "Service prod/myapp",
      "Service prod/shop",
    ]);
    expect(problems).toEqual([]);
    expect(notMade).toEqual([expect.stringMatching(/^default\/ingress: .*traefik/)]);
  });

  it("make no namespaces unless asked, as deleting one deletes what is in it", () => {
    const kinds = made(everyKind()).manifests.map(({ object }) => object.kind);
    expect(kinds).not.toContain("Namespace");
  });

  it("say which frontend or app each Service is for, and where its labels are a guess", () => {
    const comments = new Map(
      made(everyKind()).manifests.map(({ object, comments: lines }) => [
        `${object.kind} ${object.metadata.name}`,
        lines.join("\n"),
      ]),
    );
    expect(comments.get("Service myapp")).toBe("For the app myapp (podPort 8888).");
    expect(comments.get("Service api")).toMatch(
      /^For the frontend api \(podPort 9000\), the frontend api-admin \(podPort 9001\)\.\n.*app: api is a guess/,
    );
    expect(comments.get("Service mail")).not.toContain("guess");
    expect(comments.get("RoleBinding nixgen-ci")).toContain("in the namespaces staging, prod");
  });

  it("make a headless Service of podPort, with a named port for each frontend", () => {
    expect(specOf(everyKind(), "api")).toEqual({
      type: "ClusterIP",
      clusterIP: "None",
      selector: { app: "api" },
      ports: [
        { name: "http-9000", port: 9000, protocol: "TCP", targetPort: 9000 },
        { name: "http-9001", port: 9001, protocol: "TCP", targetPort: 9001 },
      ],
    });
  });

  it("make a LoadBalancer of lbServicePort, and a ClusterIP of servicePort", () => {
    expect(specOf(everyKind(), "mail")).toEqual({
      type: "LoadBalancer",
      selector: { app: "postfix" },
      ports: [{ name: "tcp-2525", port: 2525, protocol: "TCP", targetPort: 25 }],
    });
    expect(specOf(everyKind(), "shop")).toEqual({
      type: "ClusterIP",
      selector: { app: "shop" },
      ports: [{ name: "http-8080", port: 8080, protocol: "TCP", targetPort: 8080 }],
    });
  });

  it("make a LoadBalancer that serves servicePort too, and one port for two frontends", () => {
    const config = frontends({
      web: { lbServicePort: 8080, serviceName: "web", binds: ["127.0.0.1:8001"] },
      "web-again": {
        servicePort: 8080,
        serviceName: "web",
        mode: "tcp",
        binds: ["127.0.0.1:8002"],
      },
    });
    expect(specOf(config, "web")).toEqual({
      type: "LoadBalancer",
      selector: { app: "web" },
      ports: [{ name: "tcp-8080", port: 8080, protocol: "TCP", targetPort: 8080 }],
    });
  });

  it("make two Services of a name that is headless and a LoadBalancer's, with one selector", () => {
    const config = {
      resourceGroup: everyKind().resourceGroup,
      apps: {
        shop: {
          host: "shop.example",
          podPort: 8080,
          namespace: "prod",
          selector: { app: "shop" },
          tcp: [{ listen: "192.0.2.11:8883", lbServicePort: 8883 }],
        },
      },
    } as ConfigInput;
    const { manifests, problems } = made(config);
    expect(problems).toEqual([]);
    expect(manifests.map(({ object }) => object)).toMatchObject([
      {
        metadata: { name: "shop", namespace: "prod" },
        spec: { clusterIP: "None", selector: { app: "shop" }, ports: [{ port: 8080 }] },
      },
      {
        metadata: { name: "shop-lb", namespace: "prod" },
        spec: { type: "LoadBalancer", selector: { app: "shop" }, ports: [{ port: 8883 }] },
      },
    ]);
    expect(manifests[1]?.comments.join("\n")).toContain("shop is headless");
  });

  it("make an app's LoadBalancer where the app is, with its labels", () => {
    const apps = {
      mqtt: {
        tcp: [{ listen: "192.0.2.11:8883", lbServicePort: 8883 }],
        namespace: "devices",
        serviceName: "broker",
        selector: { app: "mqtt" },
      },
    };
    const config = { resourceGroup: everyKind().resourceGroup, apps } as ConfigInput;
    expect(made(config).manifests.map(({ object }) => object)).toMatchObject([
      { metadata: { name: "broker", namespace: "devices" }, spec: { selector: { app: "mqtt" } } },
    ]);
    const external = { ...apps.mqtt, selector: undefined, external: true };
    const there = { ...config, apps: { mqtt: external } } as ConfigInput;
    expect(made(there)).toMatchObject({
      manifests: [],
      notMade: [expect.stringContaining("devices/broker")],
    });
  });

  it("ask for storage by the class's usual name and mode, or by the given ones", () => {
    expect(specOf(everyKind(), "db")).toEqual({
      accessModes: ["ReadWriteOnce"],
      storageClassName: "local-path",
      resources: { requests: { storage: "1Gi" } },
    });
    expect(specOf(everyKind(), "uploads")).toMatchObject({
      accessModes: ["ReadWriteMany"],
      storageClassName: "nfs-client",
    });
    const volumes = {
      data: { size: "1Gi", class: "nfs", accessMode: "ReadOnlyMany", storageClassName: "fast" },
    } as const;
    expect(specOf({ cluster: { volumes } }, "data")).toMatchObject({
      accessModes: ["ReadOnlyMany"],
      storageClassName: "fast",
    });
  });

  it("bind an account to its role where it says, and nowhere else", () => {
    const bindings = made(everyKind())
      .manifests.map(({ object }) => object)
      .filter(({ kind }) => kind.endsWith("Binding"));
    const account = (name: string) => [{ kind: "ServiceAccount", name, namespace: "kube-system" }];
    const role = (name: string) => ({
      apiGroup: "rbac.authorization.k8s.io",
      kind: "ClusterRole",
      name,
    });
    expect(bindings).toMatchObject([
      { kind: "ClusterRoleBinding", roleRef: role("cluster-admin"), subjects: account("boss") },
      { metadata: { namespace: "prod" }, roleRef: role("edit"), subjects: account("ci") },
      { metadata: { namespace: "staging" }, roleRef: role("edit"), subjects: account("ci") },
      { kind: "ClusterRoleBinding", roleRef: role("view"), subjects: account("dashboard") },
    ]);
  });

  it("give the token's Secret the type and annotation that make the cluster fill it", () => {
    const secret = made(everyKind()).manifests.find(({ object }) => object.kind === "Secret");
    expect(secret?.object).toMatchObject({
      metadata: {
        name: "boss-token",
        annotations: { "kubernetes.io/service-account.name": "boss" },
      },
      type: "kubernetes.io/service-account-token",
    });
    expect(secret?.object).not.toHaveProperty("data");
  });
});

describe("Services of somebody else", () => {
  it.each([
    [
      "k3s' traefik",
      frontends({ web: { servicePort: 80, serviceName: "traefik", namespace: "kube-system" } }),
    ],
    ["one of traefik's ports that nothing names", frontends({ web: { lbServicePort: 443 } })],
    [
      "an external app's",
      {
        resourceGroup: everyKind().resourceGroup,
        apps: { web: { host: "a.example", podPort: 1, external: true } },
      } as ConfigInput,
    ],
    [
      "one that the config says is there",
      { ...frontends({ web: { podPort: 1 } }), cluster: { services: { web: { external: true } } } },
    ],
  ])("are not made: %s", (_, config) => {
    const { manifests, notMade, problems } = made(config);
    expect({ manifests, problems }).toEqual({ manifests: [], problems: [] });
    expect(notMade).toHaveLength(1);
  });

  it.each([
    ["a name", frontends({ web: { lbServicePort: 443, serviceName: "ingress" } })],
    [
      "details",
      { ...frontends({ web: { lbServicePort: 443 } }), cluster: { services: { web: {} } } },
    ],
    ["another port", frontends({ web: { lbServicePort: 444 } })],
  ])("are told from one's own by %s", (_, config) => {
    expect(made(config).manifests).toHaveLength(1);
  });
});

describe("what cannot be written", () => {
  it.each([
    [
      "podPort and servicePort of one Service",
      frontends({ a: { podPort: 1, serviceName: "x" }, b: { servicePort: 2, serviceName: "x" } }),
      "manifests/service-kinds",
      ["flyingcircus", "kubernetes", "frontend", "b"],
    ],
    [
      "podPort and lbServicePort of one Service, where the other name is taken",
      frontends({
        a: { lbServicePort: 1, serviceName: "x" },
        b: { podPort: 2, serviceName: "x" },
        c: { podPort: 3, serviceName: "x-lb" },
      }),
      "manifests/service-kinds",
      ["flyingcircus", "kubernetes", "frontend", "a"],
    ],
    [
      "a frontend's name that no Service can have",
      frontends({ My_App: { lbServicePort: 1 } }),
      "manifests/service-name",
      ["flyingcircus", "kubernetes", "frontend", "My_App"],
    ],
    [
      "a name that begins with a digit",
      frontends({ "1st": { podPort: 1 } }),
      "manifests/service-name",
      ["flyingcircus", "kubernetes", "frontend", "1st"],
    ],
    [
      "labels that no pod can have",
      {
        resourceGroup: everyKind().resourceGroup,
        apps: { web: { host: "a.example", podPort: 1, selector: { app: "my app" } } },
      } as ConfigInput,
      "manifests/selector",
      ["apps", "web", "selector", "app"],
    ],
    [
      "no labels at all",
      { ...frontends({ web: { podPort: 1 } }), cluster: { services: { web: { selector: {} } } } },
      "manifests/selector",
      ["cluster", "services", "web", "selector"],
    ],
    [
      "two apps that disagree about one Service",
      {
        resourceGroup: everyKind().resourceGroup,
        apps: {
          one: { host: "a.example", podPort: 1, serviceName: "x", selector: { app: "one" } },
          two: { host: "b.example", podPort: 1, serviceName: "x", selector: { app: "two" } },
        },
      } as ConfigInput,
      "manifests/selectors",
      ["apps", "two", "selector"],
    ],
  ])("is said of %s, and nothing is made", (_, config, code, path) => {
    expect(codes(config)).toEqual([[code, path]]);
    expect(made(config).manifests).toEqual([]);
  });

  it.each([
    ["a Service that nothing needs", { wbe: {} }, ["cluster", "services", "wbe"]],
    ["another namespace's Service", { "prod/web": {} }, ["cluster", "services", "prod/web"]],
    [
      "a port that nothing needs",
      { web: { targetPorts: { "81": 8081 } } },
      ["cluster", "services", "web", "targetPorts", "81"],
    ],
  ])("does not hold up the rest: details of %s", (_, services, path) => {
    const config = { ...frontends({ web: { servicePort: 80 } }), cluster: { services } };
    expect(codes(config)).toEqual([["manifests/unused-details", path]]);
    expect(made(config).manifests).toHaveLength(1);
  });

  it("says that a podPort is the pods' own", () => {
    const config = {
      ...frontends({ web: { podPort: 80 } }),
      cluster: { services: { web: { targetPorts: { "80": 8080 } } } },
    };
    expect(made(config).problems[0]?.message).toContain("the pods' own");
    expect(specOf(config, "web")).toMatchObject({ ports: [{ targetPort: 80 }] });
  });
});
