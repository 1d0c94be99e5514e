import type { Path } from "../diagnostic.js";
import type { ConfigInput } from "../generated/config-input.js";

/** A config of Kubernetes frontends, and of HAProxy beneath them, that tells nothing of VMs. */
export function frontends(frontend: object, haproxy: object = {}): ConfigInput {
  return { flyingcircus: { kubernetes: { frontend }, services: { haproxy } } } as ConfigInput;
}

/** The same in a resource group whose webgateway has known addresses, with virtual hosts. */
export function onWebgateway(
  frontend: object,
  haproxy: object = {},
  virtualHosts: object = {},
): ConfigInput {
  return {
    resourceGroup: {
      name: "test",
      machines: [
        {
          name: "web0",
          roles: ["webgateway"],
          fe: ["192.0.2.11", "2001:db8::11"],
          srv: ["172.22.0.11"],
        },
        { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
        { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
      ],
    },
    flyingcircus: { kubernetes: { frontend }, services: { haproxy, nginx: { virtualHosts } } },
  } as ConfigInput;
}

/** HAProxy's own options beside one harmless frontend, or without any. */
export function haproxy(
  settings: object,
  frontend: object = { app: { podPort: 8001 } },
): ConfigInput {
  return frontends(frontend, settings);
}

export const atFrontend = (...path: Path): Path => [
  ...["flyingcircus", "kubernetes", "frontend"],
  ...path,
];

export const atHaproxy = (...path: Path): Path => [
  ...["flyingcircus", "services", "haproxy"],
  ...path,
];

export const atHost = (...path: Path): Path => [
  ...["flyingcircus", "services", "nginx", "virtualHosts"],
  ...path,
];
