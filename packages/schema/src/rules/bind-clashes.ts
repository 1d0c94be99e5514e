import type { RelatedPlace } from "../diagnostic.js";
import { type Clash, findClashes } from "../listeners/clashes.js";
import type { InternetListener } from "../listeners/listener.js";
import { listenersOf } from "../listeners/listeners-of.js";
import { sharedPorts } from "../listeners/port-index.js";
import { showAddress, showPorts } from "../listeners/show-socket.js";
import type { Model } from "../model/model.js";
import { oncePer } from "../once-per.js";

/** The clashes on any webgateway, each once. */
export const clashesOf = oncePer((model: Model): readonly Clash[] => {
  const seen = new Map<string, Clash>();
  for (const webgateway of model.webgateways) {
    for (const clash of findClashes(listenersOf(model, webgateway))) {
      const { kind, listener, other } = clash;
      const key = JSON.stringify([kind, listener.path, listener.owner, other.path, other.owner]);
      if (!seen.has(key)) seen.set(key, clash);
    }
  }
  return [...seen.values()];
});

/** The address and ports that two listeners both want, as a bind writes them. */
export function showShared({ listener, other }: Clash): string {
  return `${showAddress(listener.socket)}:${showPorts(sharedPorts(listener, other))}`;
}

/** The other side of a clash, where the config has it. */
export function otherSide({ path, owner }: InternetListener): readonly RelatedPlace[] {
  return path === undefined ? [] : [{ path, message: `${capitalised(owner)} listens here.` }];
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
