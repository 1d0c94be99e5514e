import { clusterCatalogue, crossCheck } from "@nixgen/kubernetes";
import { type ConfigInput, compile } from "@nixgen/schema";
import { describe, expect, it } from "vitest";
import { readDumpText } from "../../packages/nixgen/src/cluster/read-dump.ts";
import { config, findingCases, rightCluster } from "./cases.ts";
import { type KubectlObject, k3sServices, kubectlList, service } from "./kubectl-dump.ts";

async function compare(input: ConfigInput, ...dumps: readonly (readonly KubectlObject[])[]) {
  const { model } = compile(input);
  if (model === undefined) throw new Error("the case's own config is wrong");
  const read = await Promise.all(
    dumps.map((objects) => readDumpText(kubectlList(objects), "dump.json")),
  );
  return crossCheck(
    model,
    read.flatMap((one) => (one.ok ? [one.dump] : [])),
  );
}

const codesOf = ({ diagnostics }: Awaited<ReturnType<typeof compare>>) =>
  diagnostics.map(({ code }) => code);

describe.each(findingCases)("$code: $title", ({ code, config: input, right, wrong, ...found }) => {
  it("is found", async () => {
    const { diagnostics } = await compare(input, wrong);
    const [one, ...others] = diagnostics.filter((each) => each.code === code);
    expect(others).toEqual([]);
    expect(one?.path).toEqual(found.at);
    expect(one?.message).toMatch(found.says);
    if (found.hint !== undefined) expect(one?.hint).toMatch(found.hint);
    const entry = clusterCatalogue.find((each) => each.code === code);
    expect(one?.severity).toBe(entry?.severity);
  });

  it("is not, where the cluster is right", async () => {
    expect((await compare(input, right)).diagnostics).toEqual([]);
  });

  it("can be turned off, and put up with", async () => {
    const off = await compare({ ...input, rules: { [code]: "off" } }, wrong);
    expect(codesOf(off)).not.toContain(code);
    const graver = await compare({ ...input, rules: { [code]: "error" } }, wrong);
    expect(graver.diagnostics.find((each) => each.code === code)?.severity).toBe("error");
  });
});

it("has a pair for every code", () => {
  const covered = new Set([...findingCases.map(({ code }) => code), "cluster/not-judged"]);
  expect(clusterCatalogue.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual([]);
});

describe("a suppression", () => {
  const $ignore = { "cluster/too-many-pods": "the rest is for batch jobs" };
  const input = config({ podPort: 8888, maxExpectedPods: 2, $ignore });

  it("marks the finding", async () => {
    expect((await compare(input, rightCluster())).diagnostics).toMatchObject([
      {
        code: "cluster/too-many-pods",
        severity: "info",
        suppressed: { reason: "the rest is for batch jobs" },
      },
    ]);
  });

  it("is no finding where nothing is compared, nor is a severity", () => {
    const rules = { "cluster/no-endpoints": "error" } as const;
    expect(compile({ ...input, rules }).diagnostics).toEqual([]);
  });
});

describe("a dump of less than the whole cluster", () => {
  const app = { ...service({ name: "myapp", headless: true, ports: [{ port: 8888 }] }) };
  const input: ConfigInput = {
    flyingcircus: {
      kubernetes: {
        frontend: {
          myapp: { podPort: 8888, binds: ["127.0.0.1:8001"] },
          other: { podPort: 80, binds: ["127.0.0.1:8002"], namespace: "prod" },
        },
      },
    },
  };

  it("says nothing about other namespaces, and says so", async () => {
    expect((await compare(input, [app])).diagnostics).toMatchObject([
      {
        code: "cluster/not-judged",
        severity: "info",
        path: ["flyingcircus", "kubernetes", "frontend", "other", "namespace"],
      },
    ]);
  });

  it("does so of its own namespaces", async () => {
    const missing = service({ name: "else", namespace: "prod", ports: [{ port: 80 }] });
    expect(codesOf(await compare(input, [app, missing]))).toEqual(["cluster/service-missing"]);
  });

  it("is not one of the namespace default with the Service kubernetes", async () => {
    const [kubernetes, ...others] = k3sServices();
    if (kubernetes === undefined) throw new Error("every cluster has it");
    expect(codesOf(await compare(input, [app, kubernetes]))).toEqual(["cluster/not-judged"]);
    expect(codesOf(await compare(input, [app, kubernetes, ...others]))).toEqual([
      "cluster/service-missing",
    ]);
  });

  it("may be completed by another, of which the later counts", async () => {
    const [right, prod] = [
      service({ name: "myapp", headless: true, ports: [{ port: 8888 }] }),
      service({ name: "other", namespace: "prod", headless: true, ports: [{ port: 80 }] }),
    ];
    const wrong = service({ name: "myapp", headless: true, ports: [{ port: 1 }] });
    expect(codesOf(await compare(input, [right, prod], [wrong]))).toEqual(["cluster/target-port"]);
    expect(codesOf(await compare(input, [wrong], [right, prod]))).toEqual([]);
  });
});

it("counts what it does not compare", async () => {
  const { compared, ignored } = await compare(config({ podPort: 8888 }), [
    ...rightCluster(),
    { apiVersion: "v1", kind: "Secret", metadata: { name: "a" } },
    { apiVersion: "v1", kind: "Secret", metadata: { name: "b" } },
  ]);
  expect(compared).toBe(rightCluster().length);
  expect([...ignored]).toEqual([["Secret", 2]]);
});
