import type { ProxySection, ProxySettings } from "../model/haproxy-model.js";
import { sourcedBind } from "./sourced-bind.js";

/** A section without anything in it. */
export const nothing: ProxySettings = {
  mode: undefined,
  balance: undefined,
  options: [],
  timeouts: [],
  binds: [],
  defaultBackend: undefined,
  servers: [],
  extraConfig: [],
};

/** What the platform defines in `defaults` together with the Kubernetes frontends (T12). */
export const kubernetesDefaults: ProxySettings = {
  ...nothing,
  mode: { value: "tcp" },
  options: [{ value: "tcplog" }, { value: "dontlognull" }],
};

/** The option defaults of `defaults.mode` and `defaults.options`: any definition replaces them. */
export const plainDefaults: ProxySettings = {
  ...nothing,
  mode: { value: "http" },
  options: [{ value: "httplog" }, { value: "dontlognull" }, { value: "http-server-close" }],
};

/** The statistics page, from which anyone on the VM can administer HAProxy (T1). */
export const statsSection: ProxySection = {
  kind: "listen",
  name: "_stats",
  origins: [],
  ...nothing,
  mode: { value: "http" },
  binds: [sourcedBind("127.0.0.1:8000")],
  extraConfig: [
    {
      value: { kind: "text", text: "stats uri /\nstats refresh 5s\nstats admin if LOCALHOST\n" },
    },
  ],
};
