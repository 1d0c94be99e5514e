import type { Model } from "../model/model.js";
import { isInternet } from "./listener.js";
import { listenersOf } from "./listeners-of.js";

/** Where the search for a free port begins: the one after the statistics page's. */
const firstCandidate = 8001;

/** Finds ports that nothing in the config listens on, a different one at each call. */
export function freePorts(model: Model): () => number {
  const taken = new Set<number>();
  for (const listener of model.webgateways.flatMap((one) => listenersOf(model, one))) {
    if (!isInternet(listener)) continue;
    const { first, last } = listener.socket.ports;
    for (let port = Math.max(first, firstCandidate); port <= last; port++) taken.add(port);
  }
  return () => {
    let port = firstCandidate;
    while (taken.has(port)) port++;
    taken.add(port);
    return port;
  };
}
