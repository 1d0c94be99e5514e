import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { describeAsRoot } from "../lab/describe-as-root.ts";
import { createNamespace } from "../lab/namespace.ts";
import { typescriptArguments } from "../lab/typescript-child.ts";
import { describeWith, requireProgram } from "../real-programs.ts";
import { findingCases } from "./cases.ts";
import { type KubectlObject, kubectlList } from "./kubectl-dump.ts";

const kinds = "services,endpointslices,deployments,statefulsets,horizontalpodautoscalers,nodes";
const apiServer = fileURLToPath(new URL("./api-server-child.ts", import.meta.url));

/** What the real kubectl prints of a cluster with these objects, which an API server of ours lists. */
async function kubectlGet(objects: readonly KubectlObject[], format: string): Promise<string> {
  const namespace = await createNamespace([]);
  try {
    const server = namespace.spawn(process.execPath, typescriptArguments(apiServer));
    server.stdin.end(JSON.stringify(objects));
    await new Promise((resolve) => {
      server.stdout.once("data", resolve);
      server.once("close", resolve);
    });
    const words = ["get", kinds, "-A", "-o", format, "--server=http://127.0.0.1:8001"];
    const kubectl = namespace.spawn(requireProgram("kubectl"), [...words, "--cache-dir=/run/lab"]);
    let [printed, complaint] = ["", ""];
    kubectl.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    kubectl.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    await new Promise((resolve) => kubectl.once("close", resolve));
    expect(complaint).toBe("");
    return printed;
  } finally {
    await namespace.destroy();
  }
}

describeWith(["kubectl"], "dumps by the real kubectl", () => {
  describeAsRoot("in a network of its own", () => {
    const cases = ["cluster/nodes", "cluster/target-port"].flatMap((code) =>
      findingCases.filter((one) => one.code === code).slice(0, 1),
    );

    it.each(
      cases.flatMap((one) => ["json", "yaml"].map((format) => [one.code, format, one] as const)),
    )("%s as %s", async (code, format, { config, wrong }) => {
      const files = { "nixgen.config.json": JSON.stringify(config) };
      const printed = await kubectlGet(wrong, format);
      const found = await run(["check", "--cluster", "-"], { files, stdin: printed });
      expect(found.stderr).toContain(code);
      expect(found.stderr).toContain(`cluster: ${wrong.length} objects compared\n`);
    });

    it("are those of the other tests, byte for byte", async () => {
      const [{ right } = { right: [] }] = cases;
      const order = ["Service", "EndpointSlice", "Deployment", "Node"];
      const ordered = order.flatMap((kind) => right.filter((one) => one.kind === kind));
      expect(ordered).toHaveLength(right.length);
      expect(await kubectlGet(right, "json")).toBe(kubectlList(ordered));
    });
  });
});
