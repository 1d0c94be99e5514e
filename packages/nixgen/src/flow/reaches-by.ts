import { type ListenerMapEntry, listenerMap, type Model, type Reach } from "@nixgen/schema";

const widestFirst: readonly Reach[] = ["internet", "resource group", "this VM", "nowhere"];

/** From where what has a key is reached, on the webgateway where that is furthest. */
export function reachesBy(
  model: Model,
  keyOf: (entry: ListenerMapEntry) => string | undefined,
): ReadonlyMap<string, Reach> {
  const reaches = new Map<string, Reach>();
  for (const webgateway of model.webgateways) {
    for (const entry of listenerMap(model, webgateway)) {
      const key = keyOf(entry);
      if (key === undefined) continue;
      const known = [entry.reachableFrom, reaches.get(key)];
      reaches.set(key, widestFirst.find((reach) => known.includes(reach)) ?? "nowhere");
    }
  }
  return reaches;
}
