import type { PortRange } from "../haproxy/bind.js";
import type { Model } from "../model/model.js";
import { type InternetListener, isInternet } from "./listener.js";
import { listenersOf } from "./listeners-of.js";
import { addressesOf, reachOf } from "./reach.js";

/** Ports that the platform's firewall lets through by itself (T22). */
const alwaysOpen: readonly number[] = [80, 443];

/** Listeners for the internet whose ports the platform's firewall would close (T22). */
export function closedListeners(
  model: Pick<Model, "haproxy" | "webgateways" | "resourceGroup">,
): readonly InternetListener[] {
  return model.webgateways.flatMap((webgateway) => {
    const known = addressesOf(model, webgateway);
    return listenersOf(model, webgateway)
      .filter(isInternet)
      .filter(({ path, socket }) => {
        if (path === undefined || reachOf(socket, known) !== "internet") return false;
        const { first, last } = socket.ports;
        return first !== last || !alwaysOpen.includes(first);
      });
  });
}

/** The ports of those listeners, sorted, each once; without those that are open anyway. */
export function portsToOpen(
  model: Pick<Model, "haproxy" | "webgateways" | "resourceGroup">,
): readonly PortRange[] {
  const ranges = closedListeners(model)
    .map(({ socket }) => socket.ports)
    .sort((a, b) => a.first - b.first || b.last - a.last);
  const merged: PortRange[] = [];
  for (const range of ranges) {
    const before = merged.at(-1);
    // What follows on without a gap stays apart, so that two single ports stay two single ports.
    if (before !== undefined && range.first <= before.last) {
      merged[merged.length - 1] = { ...before, last: Math.max(before.last, range.last) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}
