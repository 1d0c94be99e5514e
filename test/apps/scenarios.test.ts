import { readFileSync } from "node:fs";
import { generate, loadConfig } from "nixgen";
import { describe, expect, it } from "vitest";
import { loadText } from "../../packages/nixgen/src/load/load-config.js";

const examples = new URL("../../examples/", import.meta.url);

/** The facts of an example, without its options. */
async function facts(example: string): Promise<object> {
  const { input } = await loadConfig(new URL(example, examples).pathname);
  const { platform, resourceGroup } = input as { platform?: unknown; resourceGroup?: unknown };
  return { platform, resourceGroup };
}

const scenario1 = `
apps:
  myapp:
    host: myapp.example.com
    podPort: 8888
    localPort: 8001
    websockets: true
    haproxyExtraConfig: timeout tunnel 1h
    selector: { app: myapp }
`;

const scenario2 = `
apps:
  traefik-ingress:
    namespace: kube-system
    serviceName: traefik
    tcp:
      - { listen: "192.0.2.11:443", lbServicePort: 443 }
      - { listen: "192.0.2.11:80", lbServicePort: 80 }
    external: true
`;

describe("the specification's scenarios as apps", () => {
  it.each([
    ["scenario-1", "nixgen.config.ts", scenario1],
    ["scenario-2", "nixgen.config.yaml", scenario2],
  ])("%s is the same module, byte for byte, in under ten lines", async (folder, name, yaml) => {
    expect(yaml.trim().split("\n").length).toBeLessThan(10);
    const apps = (await loadText(yaml, { file: "apps.yaml" })).input as object;
    const config = { ...(await facts(`${folder}/${name}`)), ...apps };
    const { diagnostics, files } = generate(config, { source: name });
    expect(diagnostics).toEqual([]);
    const module = readFileSync(new URL(`${folder}/out/nixgen.nix`, examples), "utf8");
    expect(files).toEqual([{ path: "nixgen.nix", content: module }]);
  });

  it("binds `:443` to all FE addresses of all webgateways, in the directory's order", async () => {
    const config = {
      resourceGroup: {
        name: "rg",
        machines: [
          { name: "b", roles: ["webgateway"], fe: ["192.0.2.11", "2001:db8::11"] },
          { name: "server", roles: ["k3s-server"], fe: ["192.0.2.20"], srv: ["172.22.0.20"] },
          { name: "agent", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
          { name: "a", roles: ["webgateway"], fe: ["192.0.2.12"], srv: ["172.22.0.12"] },
        ],
      },
      apps: { traefik: { tcp: [{ listen: ":443 accept-proxy", lbServicePort: 443 }] } },
    };
    const [file] = generate(config).files;
    expect(file?.content).toContain(`  flyingcircus.kubernetes.frontend.traefik-https = {
    binds = [
      "192.0.2.11:443 accept-proxy"
      "[2001:db8::11]:443 accept-proxy"
      "192.0.2.12:443 accept-proxy"
    ];`);
  });
});
