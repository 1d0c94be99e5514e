import { documentation } from "./documentation.js";
import {
  backendSection,
  defaultsOptions,
  frontendSection,
  globalOptions,
  haproxyOptions,
  listenSection,
  timeoutOptions,
} from "./haproxy-options.js";
import { helpOn } from "./option-help.js";
import { suppressionsHelp } from "./suppressions-help.js";

const { haproxyKeyword } = documentation;
const timeout = (event: string, example: string, codes: readonly string[] = []) =>
  ({ examples: [example], codes, see: haproxyKeyword(`timeout ${event}`) }) as const;

const modes = {
  tcp: "The section passes streams on unread.",
  http: "The section reads HTTP requests.",
  health: "HAProxy no longer knows it, and does not start.",
} as const;
const mode = {
  examples: ["http", "tcp"],
  values: modes,
  codes: ["haproxy/implicit-mode"],
  see: haproxyKeyword("mode"),
} as const;
const options = {
  examples: [["httplog", "forwardfor"]],
  see: documentation.haproxyProxies,
} as const;
const timeouts = {
  examples: [{ client: "10m", server: "10m" }],
  codes: ["frontend/idle-timeout"],
  see: haproxyKeyword("timeout client"),
} as const;
const binds = {
  examples: [["127.0.0.1:5432"]],
  codes: ["bind/syntax", "bind/duplicate", "bind/platform-listener"],
  see: documentation.haproxyBind,
} as const;
const balance = { examples: ["roundrobin", "leastconn"], see: haproxyKeyword("balance") } as const;
const servers = {
  examples: [["db0 172.22.0.40:5432 check"]],
  see: documentation.haproxyServer,
} as const;
const default_backend = {
  examples: ["legacy"],
  see: haproxyKeyword("default_backend"),
} as const;
const extraConfig = {
  examples: ["option forwardfor if-none"],
  codes: ["haproxy/opens-section", "haproxy/reads-differently"],
  see: documentation.haproxyProxies,
} as const;
const sections = ["haproxy/same-name", "frontend/merged-section"] as const;

/** What editors tell of HAProxy's own sections. */
export const haproxyHelp = [
  helpOn(timeoutOptions, {
    check: timeout("check", "5s"),
    client: timeout("client", "30s", ["frontend/idle-timeout", "haproxy/dropped-timeouts"]),
    "client-fin": timeout("client-fin", "30s"),
    connect: timeout("connect", "5s", ["haproxy/dropped-timeouts"]),
    "http-keep-alive": timeout("http-keep-alive", "30s"),
    "http-request": timeout("http-request", "30s"),
    queue: timeout("queue", "25s", ["haproxy/dropped-timeouts"]),
    server: timeout("server", "30s", ["frontend/idle-timeout", "haproxy/dropped-timeouts"]),
    "server-fin": timeout("server-fin", "30s"),
    tarpit: timeout("tarpit", "10s"),
    tunnel: timeout("tunnel", "1h", ["frontend/idle-timeout"]),
  }),
  helpOn(globalOptions, {
    daemon: { examples: [true], see: documentation.haproxyGlobal },
    chroot: { examples: ["/var/empty"], see: documentation.haproxyGlobal },
    user: { examples: ["haproxy"], see: documentation.haproxyGlobal },
    group: { examples: ["haproxy"], see: documentation.haproxyGlobal },
    maxconn: { examples: [8192], see: documentation.haproxyGlobal },
    extraConfig: {
      examples: ["log 127.0.0.1 local2\ntune.bufsize 131072\ntune.maxrewrite 65536\nmaxpipes 64\n"],
      codes: ["haproxy/dropped-lines", "haproxy/opens-section"],
      see: documentation.haproxyGlobal,
    },
  }),
  helpOn(defaultsOptions, {
    mode: {
      examples: ["tcp"],
      without: "HAProxy's own, `tcp`",
      values: modes,
      codes: ["haproxy/defaults-mode", "haproxy/implicit-mode"],
      see: haproxyKeyword("mode"),
    },
    options: { ...options, without: "none but the platform's" },
    timeout: {
      examples: [{ connect: "5s", client: "10m", server: "10m", queue: "25s" }],
      codes: ["haproxy/dropped-timeouts", "frontend/idle-timeout"],
      see: haproxyKeyword("timeout client"),
    },
    balance,
    extraConfig: {
      examples: ["log global\ndefault-server init-addr last,libc,none resolvers cluster\n"],
      codes: ["haproxy/dropped-lines", "dns/service-at-start", "frontend/late-default-server"],
      see: documentation.haproxyProxies,
    },
  }),
  helpOn(listenSection, {
    $ignore: suppressionsHelp,
    mode,
    balance,
    options,
    timeout: timeouts,
    binds,
    default_backend,
    servers,
    extraConfig,
  }),
  helpOn(frontendSection, {
    $ignore: suppressionsHelp,
    mode,
    options,
    timeout: timeouts,
    binds,
    default_backend,
    extraConfig,
  }),
  helpOn(backendSection, {
    $ignore: suppressionsHelp,
    mode,
    balance,
    options,
    timeout: timeouts,
    servers,
    extraConfig,
  }),
  helpOn(haproxyOptions, {
    global: { examples: [{ maxconn: 8192 }], see: documentation.haproxyGlobal },
    defaults: { examples: [{ balance: "leastconn" }], see: documentation.haproxyProxies },
    listen: {
      examples: [
        {
          postgres: {
            mode: "tcp",
            binds: ["127.0.0.1:5432"],
            servers: ["db0 172.22.0.40:5432 check"],
          },
        },
      ],
      codes: sections,
      see: documentation.haproxyProxies,
    },
    frontend: {
      examples: [
        { legacy: { mode: "http", binds: ["127.0.0.1:8003"], default_backend: "legacy" } },
      ],
      codes: sections,
      see: documentation.haproxyProxies,
    },
    backend: {
      examples: [{ legacy: { mode: "http", servers: ["old0 172.22.0.50:8080 check"] } }],
      codes: sections,
      see: documentation.haproxyProxies,
    },
    extraConfig: {
      examples: ["  hold timeout 1h\n  hold other 1h\n"],
      codes: ["dns/no-hold", "haproxy/stray-lines", "haproxy/unknown-resolvers"],
      see: documentation.haproxyProxies,
    },
  }),
];
