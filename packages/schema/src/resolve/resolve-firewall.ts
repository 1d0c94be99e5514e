import type { PortRange } from "../haproxy/bind.js";
import { portsToOpen } from "../listeners/public-ports.js";
import type { Definitions } from "../model/definitions.js";
import type { Model } from "../model/model.js";

/** Opens the ports of public binds, which the platform's firewall closes but for 80 and 443 (T22). */
export function resolveFirewall(
  model: Pick<Model, "haproxy" | "webgateways" | "resourceGroup">,
): Pick<Definitions, "networking"> {
  const ports = portsToOpen(model);
  const single = ports.filter((range) => !isRange(range)).map(({ first }) => first);
  const ranges = ports.filter(isRange).map(({ first, last }) => ({ from: first, to: last }));
  if (ports.length === 0) return {};
  return {
    networking: {
      firewall: {
        ...(single.length === 0 ? {} : { allowedTCPPorts: single }),
        ...(ranges.length === 0 ? {} : { allowedTCPPortRanges: ranges }),
      },
    },
  };
}

function isRange({ first, last }: PortRange): boolean {
  return first !== last;
}
