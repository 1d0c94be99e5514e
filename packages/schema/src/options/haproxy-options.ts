import * as z from "../zod.js";
import { formatted } from "./formats.js";
import { suppressions } from "./suppressions.js";
import { suppressionsKey } from "./suppressions-key.js";

const duration = formatted("duration").nullable().default(null);

/** The events HAProxy measures time for; the platform prints them sorted by name. */
export const timeoutOptions = z
  .strictObject({
    check: duration.describe("Additional time for a health check once connected."),
    client: duration.describe("Longest inactivity of a client."),
    "client-fin": duration.describe("Longest inactivity of a client whose side is half closed."),
    connect: duration.describe("Longest wait for a connection to a server."),
    "http-keep-alive": duration.describe("Longest wait for a client's next request."),
    "http-request": duration.describe("Longest wait for a complete HTTP request."),
    queue: duration.describe("Longest wait of a request for a free server."),
    server: duration.describe("Longest inactivity of a server."),
    "server-fin": duration.describe("Longest inactivity of a server whose side is half closed."),
    tarpit: duration.describe("How long a tarpitted connection is kept open."),
    tunnel: duration.describe("Longest inactivity of a websocket or another tunnel."),
  })
  .meta({ id: "HaproxyTimeouts", description: "Timeouts, as HAProxy writes times: `30s`, `1h`." });

const mode = z
  .enum(["tcp", "http", "health"])
  .nullable()
  .default(null)
  .describe("Protocol of the section. Without it: that of `defaults`.");
const options = z
  .array(formatted("filled-line").describe("What stands behind `option`."))
  .default([])
  .describe("Names of HAProxy options to switch on.");
const timeout = timeoutOptions.prefault({}).describe("Timeouts of this section.");
const balance = formatted("filled-line")
  .nullable()
  .default(null)
  .describe("Load balancing algorithm.");
const binds = z
  .array(
    formatted("filled-line").describe("`address:port`, with HAProxy bind parameters behind it."),
  )
  .default([])
  .describe("Where the section listens.");
const servers = z
  .array(
    formatted("filled-line").describe("`name address:port`, with server parameters behind it."),
  )
  .default([])
  .describe("Servers to balance between.");
const default_backend = formatted("section-name")
  .nullable()
  .default(null)
  .describe("Backend that takes what no rule takes.");
const extraConfig = formatted("text")
  .default("")
  .describe("HAProxy lines copied verbatim to the end of the section.");

/** `flyingcircus.services.haproxy.global`. Setting `extraConfig` replaces its whole default (T13). */
export const globalOptions = z
  .strictObject({
    daemon: z.boolean().default(true).describe("Whether HAProxy goes to the background."),
    chroot: formatted("path")
      .default("/var/empty")
      .describe("Directory HAProxy locks itself into."),
    user: formatted("word").default("haproxy").describe("User that HAProxy runs as."),
    group: formatted("word").default("haproxy").describe("Group that HAProxy runs as."),
    maxconn: z
      .int()
      .min(1)
      .max(2 ** 31 - 1)
      .default(4096)
      .describe("Most connections of the whole process at a time."),
    extraConfig: formatted("text")
      .default("log 127.0.0.1 local2\ntune.bufsize 131072\ntune.maxrewrite 65536\n")
      .describe(
        "HAProxy lines at the end of `global`. Setting it drops the platform's own lines (T13).",
      ),
  })
  .meta({ id: "HaproxyGlobal", description: "The `global` section." });

/** `flyingcircus.services.haproxy.defaults`; mode and options without a Kubernetes frontend. */
export const defaultsOptions = z
  .strictObject({
    mode: z
      .enum(["tcp", "http", "health"])
      .optional()
      .describe(
        "Protocol of sections that name none. With Kubernetes the platform sets `tcp` (T12).",
      ),
    options: z
      .array(formatted("filled-line"))
      .optional()
      .describe(
        "HAProxy options of all sections. With Kubernetes the platform adds `tcplog` and `dontlognull`.",
      ),
    timeout: timeoutOptions
      .prefault({ connect: "5s", client: "30s", server: "30s", queue: "25s" })
      .describe("Timeouts of all sections. Setting one drops the platform's other three (T13)."),
    balance,
    extraConfig: formatted("text")
      .default("log global\n")
      .describe("HAProxy lines at the end of `defaults`. Setting it drops `log global` (T13)."),
  })
  .meta({ id: "HaproxyDefaults", description: "The `defaults` section." });

export const listenSection = z
  .strictObject({
    [suppressionsKey]: suppressions,
    mode,
    balance,
    options,
    timeout,
    binds,
    default_backend,
    servers,
    extraConfig,
  })
  .meta({
    id: "HaproxyListen",
    description: "A `listen` section: a frontend and a backend in one.",
  });
export const frontendSection = z
  .strictObject({
    [suppressionsKey]: suppressions,
    mode,
    options,
    timeout,
    binds,
    default_backend,
    extraConfig,
  })
  .meta({ id: "HaproxyFrontend", description: "A `frontend` section." });
export const backendSection = z
  .strictObject({
    [suppressionsKey]: suppressions,
    mode,
    balance,
    options,
    timeout,
    servers,
    extraConfig,
  })
  .meta({ id: "HaproxyBackend", description: "A `backend` section." });

const sectionName = formatted("section-name");

/** `flyingcircus.services.haproxy`: the structured configuration beneath the Kubernetes frontends. */
export const haproxyOptions = z
  .strictObject({
    global: globalOptions.prefault({}),
    defaults: defaultsOptions.prefault({}),
    listen: z.record(sectionName, listenSection).default({}).describe("`listen` sections by name."),
    frontend: z
      .record(sectionName, frontendSection)
      .default({})
      .describe("`frontend` sections by name."),
    backend: z
      .record(sectionName, backendSection)
      .default({})
      .describe("`backend` sections by name."),
    extraConfig: formatted("text")
      .default("")
      .describe(
        "HAProxy lines at the end of the file, where the platform puts `resolvers cluster`.",
      ),
  })
  .meta({ id: "HaproxyService", description: "HAProxy beneath the Kubernetes frontends." });
