import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { describeLab } from "../lab/describe-lab.ts";
import { configWithFrontends } from "../lab/lab-config.ts";
import { platformAddresses } from "../lab/platform-addresses.ts";
import { waitFor } from "../lab/wait-for.ts";
import { rightCluster } from "./cases.ts";
import { kubectlList, node } from "./kubectl-dump.ts";

const address = "127.0.0.1";
const configOf = (podPort: number) => {
  const { hardening: _, ...rest } = configWithFrontends({
    myapp: { binds: [`${address}:8001`], podPort },
  });
  return JSON.stringify(rest);
};
const nodes = [
  node({ name: "kserver0", address: "172.22.0.20", server: true }),
  node({ name: "knode0", address: "172.22.0.21" }),
  node({ name: "knode1", address: "172.22.0.22" }),
];

describeLab("a pod's port that changes", { addresses: platformAddresses }, (lab) => {
  it("is told by --drift, and by nothing once the config is mended", async () => {
    const before = kubectlList([...rightCluster(), ...nodes]);
    const files = {
      "nixgen.config.json": configOf(8888),
      "before.json": before,
      "now.json": before.replaceAll("8888", "9999"),
    };
    const { directory: cwd, ...built } = await run(["build", "--cluster", "before.json"], {
      files,
    });
    expect(built).toMatchObject({ code: 0, stderr: "" });
    const preview = async () => (await run(["preview", "haproxy"], { cwd })).stdout;
    const drift = () => run(["check", "--drift", "--cluster", "now.json"], { cwd });
    const status = async () => {
      const outcome = await lab().client.request({ address, port: 8001 });
      return outcome.kind === "answer" ? outcome.status : outcome.kind;
    };
    const until = (expected: number) =>
      waitFor(`an answer ${expected}`, 20_000, async () =>
        (await status()) === expected ? true : undefined,
      );
    const pod = { address: "10.42.1.2", protocol: "http", tls: false } as const;

    await lab().pods.add({ ...pod, name: "old", port: 8888 });
    await lab().dns.setService("myapp.default.svc.cluster.local", [pod.address]);
    const haproxy = await lab().startHaproxy(await preview());
    await until(200);

    await lab().pods.kill("old");
    await lab().pods.add({ ...pod, name: "new", port: 9999 });
    await until(503);
    expect(await drift()).toMatchObject({
      code: 1,
      stdout: "myapp: podPort 8888: targetPort of Service default/myapp was 8888, is 9999\n",
    });

    writeFileSync(join(cwd, "nixgen.config.json"), configOf(9999));
    expect(await drift()).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(await run(["check", "--cluster", "now.json"], { cwd })).toMatchObject({ code: 0 });
    await haproxy.reload(await preview());
    await until(200);
    await haproxy.stop();
  });
});
