import type { KubernetesFrontend } from "../model/haproxy-model.js";
import type { Model } from "../model/model.js";
import { showValue } from "../text/show-value.js";
import type { KindOfChange, State } from "./kind-of-change.js";

const reload = "HAProxy reloads: open connections end as they began";

/** One state of every frontend. */
function ofFrontends(
  value: (frontend: KubernetesFrontend, model: Model) => string,
): KindOfChange["states"] {
  return (model) =>
    model.haproxy.frontends.map(
      (frontend): State => ({
        subject: `frontend ${showValue(frontend.name)}`,
        value: value(frontend, model),
        path: frontend.path,
      }),
    );
}

const options = ({ name }: KubernetesFrontend, { config }: Model) =>
  config.flyingcircus.kubernetes.frontend[name];

/** What can differ of frontends. */
export const kindsOfFrontend: readonly KindOfChange[] = [
  {
    kind: "frontend",
    effect: {
      changed: reload,
      added: `${reload}, new ones reach the frontend`,
      removed: "its address refuses every connection",
    },
    states: ofFrontends(() => "there"),
  },
  {
    kind: "frontend/binds",
    effect: { changed: `${reload}; who still uses the old address is refused` },
    states: ofFrontends(({ binds }) => binds.map(({ value }) => value).join(", ")),
  },
  {
    kind: "frontend/mode",
    effect: { changed: `${reload}, new ones are treated in the new mode` },
    states: ofFrontends(({ mode }) => mode.value),
  },
  {
    kind: "frontend/port",
    effect: { changed: `${reload}; requests fail until the Service has the new port (R57)` },
    states: ofFrontends(({ target }) => `${target.kind} ${target.port.value}`),
  },
  {
    kind: "frontend/service",
    effect: { changed: `${reload}, new ones go to the other Service once the DNS has told it` },
    states: ofFrontends((frontend, model) => {
      const { namespace = "default", serviceName } = options(frontend, model) ?? {};
      return `${namespace}/${serviceName ?? frontend.name}`;
    }),
  },
  {
    kind: "frontend/pods",
    effect: { changed: `${reload}; with fewer, further pods get no traffic (T7)` },
    states: ofFrontends((frontend, model) =>
      frontend.target.kind === "podPort"
        ? `at most ${options(frontend, model)?.maxExpectedPods} pods`
        : "its Service's pods",
    ),
  },
  {
    kind: "frontend/tls",
    effect: { changed: `${reload}; pods have to speak the other protocol by then` },
    states: ofFrontends((frontend, model) =>
      options(frontend, model)?.sslBackend ? "TLS to the backend" : "plain to the backend",
    ),
  },
  {
    kind: "frontend/lines",
    effect: { changed: reload },
    states: ofFrontends(({ extraConfig, target }) =>
      JSON.stringify(
        target.kind === "podPort"
          ? [extraConfig.value, target.template.parameters.value]
          : [extraConfig.value],
      ),
    ),
  },
];
