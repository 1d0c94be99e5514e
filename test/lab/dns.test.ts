import { afterAll, beforeAll, expect, it } from "vitest";
import { describeAsRoot } from "./describe-as-root.ts";
import { type ClusterDns, clusterDnsAddress, startDns } from "./dns.ts";
import { createNamespace, type Namespace } from "./namespace.ts";
import { startProgram } from "./program.ts";

const name = "myapp.default.svc.cluster.local";

describeAsRoot("cluster DNS", () => {
  let namespace: Namespace | undefined;
  let dns: ClusterDns | undefined;
  beforeAll(async () => {
    namespace = await createNamespace([clusterDnsAddress, "2001:db8::11"]);
    dns = await startDns(namespace);
  });
  afterAll(() => namespace?.destroy());

  /** What libc finds, as HAProxy does at its start. */
  const addresses = async () => {
    if (namespace === undefined) throw new Error("no namespace");
    const script = `getent ahosts ${name}; echo done`;
    const lookup = startProgram(namespace, "sh", ["-c", script]);
    const lines = await lookup.until("answer", () =>
      lookup.output().endsWith("done\n") ? lookup.output().split("\n") : undefined,
    );
    const stream = lines.filter((line) => line.includes("STREAM"));
    return stream.map((line) => line.split(" ")[0]).sort();
  };

  it("follows a service from nothing to many addresses and back, also across an outage", async () => {
    expect(await addresses()).toEqual([]);
    await dns?.setService(name, ["10.42.1.2", "10.42.1.3", "fd00::2"]);
    expect(await addresses()).toEqual(["10.42.1.2", "10.42.1.3", "fd00::2"]);
    await dns?.stop();
    expect(await addresses()).toEqual([]);
    await dns?.setService(name, ["10.42.1.4"]);
    await dns?.start();
    expect(await addresses()).toEqual(["10.42.1.4"]);
    await dns?.setService(name, []);
    expect(await addresses()).toEqual([]);
  });

  it("answers with a hundred addresses", async () => {
    const many = Array.from({ length: 100 }, (_, at) => `10.42.1.${at + 1}`).sort();
    await dns?.setService(name, many);
    expect(await addresses()).toEqual(many);
  });
});
