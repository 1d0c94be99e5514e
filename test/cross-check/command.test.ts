import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namesIn, run, temporaryDirectory } from "../cli/run.ts";
import { config, findingCases, rightCluster } from "./cases.ts";
import { kubectlList, node, service } from "./kubectl-dump.ts";

const right = kubectlList(rightCluster());
const changed = right.replaceAll("8888", "9999");
const yaml = (podPort = 8888) =>
  [
    "flyingcircus:",
    "  kubernetes:",
    "    frontend:",
    "      myapp:",
    "        binds: [127.0.0.1:8001]",
    `        podPort: ${podPort}`,
    "",
  ].join("\n");
const files = { "nixgen.config.yaml": yaml(), "right.json": right, "changed.json": changed };

describe("check --cluster", () => {
  it("points at the option in the config, and names the cluster's object and its file", async () => {
    const { code, stdout, stderr } = await run(["check", "--cluster", "changed.json"], { files });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      `${[
        "nixgen.config.yaml:6:18 error cluster/target-port",
        'Frontend "myapp" passes to port 8888 of the pods of Service default/myapp (changed.json), whose targetPort is 9999: HAProxy takes the port from the config alone.',
        "4 |       myapp:",
        "5 |         binds: [127.0.0.1:8001]",
        "6 |         podPort: 8888",
        "  |                  ^^^^",
        "→ podPort: 9999",
        "",
        "1 error",
        "cluster: 6 objects compared",
      ].join("\n")}\n`,
    );
  });

  it("finds nothing wrong where nothing is", async () => {
    const objects = [
      ...rightCluster(),
      { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" } },
    ];
    expect(
      await run(["check", "--cluster", "-"], { files, stdin: kubectlList(objects) }),
    ).toMatchObject({
      code: 0,
      stdout: "",
      stderr:
        "cluster: 6 objects compared; not compared: 1 ConfigMap\nnixgen.config.yaml: nothing wrong\n",
    });
  });

  it.each([
    ["json", /"code": "cluster\/target-port"[\s\S]*"line": 6/],
    ["github", /^::error .*file=nixgen\.config\.yaml,line=6,.*title=cluster\/target-port/],
    ["sarif", /"ruleId": "cluster\/target-port"[\s\S]*"startLine": 6/],
  ])("reports in format %s", async (format, expected) => {
    const { code, stderr } = await run(["check", "--format", format, "--cluster", "changed.json"], {
      files,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain("objects compared");
  });

  it("reads manifests of several files and documents", async () => {
    const manifests = {
      "service.yaml":
        "apiVersion: v1\nkind: Service\nmetadata: { name: myapp }\nspec:\n  clusterIP: None\n  selector: { app: myapp }\n  ports: [{ port: 9999 }]\n---\n# nothing\n---\nkind: AllowList\nmetadata: { name: x }\n",
      "rest.yml":
        "apiVersion: v1\nkind: List\nitems:\n- kind: Deployment\n  metadata: { name: myapp }\n  spec:\n    replicas: 30\n    template: { metadata: { labels: { app: myapp } } }\n",
    };
    const { stderr } = await run(["check", "--cluster", "service.yaml", "--cluster=rest.yml"], {
      files: { ...files, ...manifests },
    });
    expect(stderr.match(/cluster\/\S+/g)).toEqual(["cluster/too-many-pods", "cluster/target-port"]);
    expect(stderr).toContain("(service.yaml)");
    expect(stderr).toContain("cluster: 2 objects compared; not compared: 1 AllowList");
  });

  it("reads what the API server lists", async () => {
    const items = rightCluster()
      .filter(({ kind }) => kind === "Service")
      .map(({ kind: _, apiVersion: __, ...rest }) => rest);
    const stdin = JSON.stringify({ kind: "ServiceList", apiVersion: "v1", items });
    expect(await run(["check", "--cluster", "-"], { files, stdin })).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("cluster: 4 objects compared"),
    });
  });

  it("mends what can be mended", async () => {
    const many = right.replaceAll('"replicas": 3', '"replicas": 25');
    const words = ["check", "--fix", "--cluster", "many.json"];
    const ended = await run(words, { files: { ...files, "many.json": many } });
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain("cluster/too-many-pods: set maxExpectedPods: 25");
    expect(ended.stderr).toContain("nothing wrong");
  });

  it.each([
    [
      "cut.json",
      right.slice(0, 600),
      /^cut\.json:\d+:\d+ error cluster\/syntax\nThis is no JSON: /,
    ],
    ["bad.json", '{"kind": "List",\n "items": [1 2}', /^bad\.json:2:14 error cluster\/syntax\n/],
    ["bad.yaml", "kind: Service\n\tmetadata: x\n", /^bad\.yaml:2:1 error cluster\/syntax\n/],
    [
      "empty.json",
      "",
      /^empty\.json:1:1 error cluster\/no-objects\nempty\.json holds no Kubernetes object\./,
    ],
    [
      "none.json",
      kubectlList([]),
      /^none\.json:1:1 error cluster\/no-objects\nnone\.json holds no Kubernetes object\./,
    ],
    ["config.json", JSON.stringify(config({ podPort: 1 })), /cluster\/no-objects/],
    ["latin1.json", new Uint8Array([0x22, 0xe9, 0x22]), /cluster\/unreadable\n.*not UTF-8/],
    ["folder/a.json", "{}", /folder\/a\.json holds no Kubernetes object/],
    ["aliases.yaml", `a: &a 1\nb: [${"*a,".repeat(101)}]\n`, /cluster\/too-large/],
    ["deep.yaml", `a: ${"[".repeat(300)}${"]".repeat(300)}\n`, /cluster\/too-large/],
    ["deep.json", `{"a":${"[".repeat(200_000)}`, /cluster\/syntax\n.*the text ends/],
  ])("refuses %s", async (name, content, expected) => {
    const ended = await run(["check", "--cluster", name], { files: { ...files, [name]: content } });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(expected);
    expect(ended.stderr).not.toContain("objects compared");
  });

  it.each([
    [["check", "--cluster", "gone.json"], "gone.json cannot be read"],
    [["check", "--cluster", "."], ". is a directory"],
    [["check", "-", "--cluster", "-"], "Standard input is one text"],
    [["check", "--cluster", "-", "--cluster", "-"], "Standard input is one text"],
    [["check", "--cluster"], "--cluster needs a value: FILE"],
    [["check", "--record", "x"], "--drift"],
    [["check", "--out", "x"], "--drift"],
    [["check", "--drift"], "--cluster FILE"],
    [["check", "--drift", "--cluster", "right.json", "--fix"], "not with --fix"],
    [["build", "--record", "x.json"], "--cluster FILE"],
    [["build", "--record", "x.nix", "--cluster", "right.json"], "ends with .json"],
  ])("%j is wrong usage", async (words, said) => {
    const ended = await run(words, { files });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(said);
    expect(namesIn(ended.directory).sort()).toEqual(Object.keys(files).sort());
  });
});

describe("an app", () => {
  const apps = (namespace: string, rest = "") =>
    [
      "apps:",
      "  myapp:",
      "    host: myapp.example.com",
      "    podPort: 8888",
      `    namespace: ${namespace}`,
      "  edge:",
      "    tcp: [{ listen: '192.0.2.11:8443', lbServicePort: 443 }]",
      "    serviceName: traefik",
      "    namespace: kube-system",
      rest,
    ].join("\n");
  const check = (config: string) =>
    run(["check", "--cluster", "dump.json"], {
      files: { "nixgen.config.yaml": config, "dump.json": changed },
    });

  it("is where its findings point", async () => {
    const { stderr } = await check(apps("default"));
    expect(stderr).toContain(
      'nixgen.config.yaml:4:14 error cluster/target-port\nApp "myapp": Frontend "myapp" passes to',
    );
    expect((await check(apps("prod"))).stderr).toContain(
      "nixgen.config.yaml:5:16 error cluster/service-namespace\n",
    );
  });

  it("names its Service also where HAProxy does not ask for it", async () => {
    expect((await check(apps("default"))).stderr).not.toContain("cluster/service-");
    expect((await check(apps("default").replace("traefik", "trafik"))).stderr).toContain(
      "it would reach kube-system/traefik",
    );
  });

  it("may put up with a finding", async () => {
    const $ignore = "    $ignore: { cluster/target-port: moves on Friday }";
    const ended = await check(apps("default").replace("    podPort", `${$ignore}\n    podPort`));
    expect(ended.stderr).toContain("ignored cluster/target-port");
  });
});

describe("check --drift", () => {
  const drift = (cwd: string, file: string, ...words: readonly string[]) =>
    run(["check", "--drift", "--cluster", file, ...words], { cwd });

  it("tells of a changed port, until the config is mended", async () => {
    const { directory: cwd, ...built } = await run(["build", "--cluster", "right.json"], { files });
    expect(built.code).toBe(0);
    expect(await drift(cwd, "right.json")).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(await drift(cwd, "changed.json")).toMatchObject({
      code: 1,
      stdout: "myapp: podPort 8888: targetPort of Service default/myapp was 8888, is 9999\n",
      stderr: "",
    });
    writeFileSync(join(cwd, "nixgen.config.yaml"), yaml(9999));
    const silent = { code: 0, stdout: "", stderr: "" };
    expect(await drift(cwd, "changed.json")).toMatchObject(silent);
    expect((await run(["build", "--cluster", "changed.json"], { cwd })).code).toBe(0);
    expect(await drift(cwd, "changed.json")).toMatchObject(silent);
  });

  it("keeps its record beside the generations, for this user only, and writes it once", async () => {
    const first = await run(["build", "--cluster", "right.json"], { files });
    const cwd = first.directory;
    const file = namesIn(cwd).find((name) => name.endsWith("cluster.json")) ?? "";
    expect(file).toMatch(/^\.local\/state\/nixgen\/out-[0-9a-f]{16}\/cluster\.json$/);
    expect(statSync(join(cwd, file)).mode & 0o777).toBe(0o600);
    expect(first.stdout).toBe(
      `${join(cwd, "out/nixgen.nix")} created\n${join(cwd, file)} created\n`,
    );
    expect((await run(["build", "--cluster", "right.json"], { cwd })).stdout).toContain(
      `${join(cwd, file)} is up to date\n`,
    );
    expect((await run(["rollback", "--list"], { cwd })).stdout).toBe("");
  });

  it("compares with a record that is kept elsewhere, such as in a repository", async () => {
    const words = ["build", "--cluster", "right.json", "--record", "record.json"];
    const { directory: cwd } = await run(words, { files });
    expect(namesIn(cwd)).toContain("record.json");
    expect((await drift(cwd, "changed.json")).stderr).toContain("There is no record");
    expect(await drift(cwd, "changed.json", "--record", "record.json")).toMatchObject({ code: 1 });
  });

  it("is no answer where there is no record, or no way to compare", async () => {
    const { directory: cwd } = await run(["build"], { files });
    expect(await drift(cwd, "right.json")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/There is no record of the last build: .*cluster\.json\.\n/),
    });
    await run(["build", "--cluster", "right.json"], { cwd });
    const [kubernetes] = rightCluster();
    if (kubernetes === undefined) throw new Error("every cluster has it");
    writeFileSync(join(cwd, "part.json"), kubectlList([{ ...kubernetes, kind: "Secret" }]));
    const ended = await drift(cwd, "part.json");
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("cannot tell what they told at the last build: myapp: ");
    writeFileSync(join(cwd, "empty.json"), kubectlList([]));
    expect(await drift(cwd, "empty.json")).toMatchObject({ code: 2, stdout: "" });
  });

  it("says nothing of what somebody puts up with, or of frontends that are gone", async () => {
    const { directory: cwd } = await run(["build", "--cluster", "right.json"], { files });
    const off = `rules: { cluster/target-port: "off" }\n${yaml()}`;
    writeFileSync(join(cwd, "nixgen.config.yaml"), off);
    expect(await drift(cwd, "changed.json")).toMatchObject({ code: 0, stdout: "" });
    writeFileSync(join(cwd, "nixgen.config.yaml"), "{}\n");
    expect(await drift(cwd, "changed.json")).toMatchObject({ code: 0, stdout: "" });
  });

  it("says once that a Service is gone", async () => {
    const { directory: cwd } = await run(["build", "--cluster", "right.json"], { files });
    const rest = rightCluster().filter(
      ({ kind, metadata }) => kind !== "Service" || metadata.name !== "myapp",
    );
    writeFileSync(join(cwd, "gone.json"), kubectlList(rest));
    expect(await drift(cwd, "gone.json")).toMatchObject({
      code: 1,
      stdout: "myapp: Service default/myapp was there, is missing\n",
      stderr: "",
    });
  });

  it("prints a line for a change, whatever a name holds", async () => {
    const [one] = findingCases.filter(({ code }) => code === "cluster/nodes");
    const hostile = node({ name: "k\n\u001b[31mnode9", address: "172.22.0.99" });
    const both = {
      "nixgen.config.json": JSON.stringify(one?.config),
      "before.json": kubectlList(one?.right ?? []),
      "now.json": kubectlList([...(one?.right ?? []), hostile]),
    };
    const { directory: cwd } = await run(["build", "--cluster", "before.json"], { files: both });
    expect((await drift(cwd, "now.json")).stdout).toBe(
      "cluster: list of nodes that are no VM of the resource group was none, is k \\u001b[31mnode9\n",
    );
  });

  it.each([
    ["no record", "{}"],
    [
      "another version",
      '{"record":"what the frontends of a nixgen config rest on","version":2,"facts":[]}',
    ],
    ["a config", yaml()],
  ])("does not take %s for a record, nor overwrites it", async (_, content) => {
    const { directory: cwd } = await run(["init"], { files: {}, cwd: temporaryDirectory() });
    const all = { ...files, "record.json": content };
    const words = ["nixgen.config.yaml", "--cluster", "right.json", "--record", "record.json"];
    const built = await run(["build", ...words], { cwd, files: all });
    expect(built.code).toBe(2);
    expect(built.stderr).toContain("it is no record of nixgen's");
    const compared = await run(["check", "--drift", ...words], { cwd });
    expect(compared).toMatchObject({ code: 2, stdout: "" });
  });

  it.each(findingCases.map((one) => [one.code, one.title, one] as const))(
    "tells of %s: %s",
    async (code, _, { config: input, right: before, wrong }) => {
      const both = {
        "nixgen.config.json": JSON.stringify(input),
        "before.json": kubectlList(before),
        "now.json": kubectlList(wrong),
      };
      const { directory: cwd } = await run(["build", "--cluster", "before.json"], { files: both });
      expect(await drift(cwd, "before.json")).toMatchObject({ code: 0, stdout: "", stderr: "" });
      const ended = await drift(cwd, "now.json");
      expect(ended).toMatchObject({ code: 1, stderr: "" });
      expect(ended.stdout).toMatch(/^(?:.+ was .+, is .+\n)+$/);
      const accepted = { ...input, rules: { [code]: "off" } };
      writeFileSync(join(cwd, "nixgen.config.json"), JSON.stringify(accepted));
      expect((await drift(cwd, "now.json")).stdout).not.toBe(ended.stdout);
    },
  );
});

describe("build --cluster", () => {
  it("writes nothing while an error stands", async () => {
    const ended = await run(["build", "--cluster", "changed.json"], { files });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("cluster/target-port");
    expect(ended.stderr).toContain("Nothing was written.\n");
    expect(namesIn(ended.directory).sort()).toEqual(Object.keys(files).sort());
  });

  it("shows names that a terminal would obey as they would be typed", async () => {
    const hostile = service({ name: "myapp", type: "\u001b[31m\nkind", ports: [{ port: 1 }] });
    const { stderr } = await run(["build", "--cluster", "-"], {
      files,
      stdin: kubectlList([hostile]),
    });
    expect(stderr).not.toContain("\u001b");
  });
});

it("reads objects that kubectl printed one below the other", async () => {
  const stdin = rightCluster()
    .map((one) => `${JSON.stringify(one, undefined, 4)}\n`)
    .join("");
  expect(await run(["check", "--cluster", "-"], { files, stdin })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("cluster: 6 objects compared"),
  });
});
