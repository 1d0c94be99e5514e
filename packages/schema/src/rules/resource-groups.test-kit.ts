import type { Path } from "../diagnostic.js";
import type { ConfigInput } from "../generated/config-input.js";

const frontend = { app: { lbServicePort: 8080, binds: ["127.0.0.1:8001"] } };

/** A resource group of these VMs, with a frontend that needs agents unless told otherwise. */
export function group(
  machines: readonly object[],
  flyingcircus: object = { kubernetes: { frontend } },
): ConfigInput {
  return { resourceGroup: { name: "test", machines }, flyingcircus } as ConfigInput;
}

export const web = {
  name: "web0",
  roles: ["webgateway"],
  fe: ["192.0.2.11"],
  srv: ["172.22.0.11"],
};
export const server = { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] };
export const agent = { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] };

export const atMachine = (...path: Path): Path => ["resourceGroup", "machines", ...path];
