import type { Model } from "../model/model.js";
import type { Webgateway } from "../model/webgateway.js";
import { haproxyListeners } from "./haproxy-listeners.js";
import type { Listener } from "./listener.js";
import { nginxListeners } from "./nginx-listeners.js";
import { platformListeners } from "./platform-listeners.js";

/** Everything that listens on a webgateway: HAProxy's sections, virtual hosts, the platform's own. */
export function listenersOf(
  { haproxy }: Pick<Model, "haproxy">,
  webgateway: Webgateway,
): readonly Listener[] {
  return [...haproxyListeners(haproxy), ...nginxListeners(webgateway), ...platformListeners];
}
