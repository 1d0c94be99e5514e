import fc from "fast-check";

/** A string option whose text reaches HAProxy's file. */
export interface HaproxySlot {
  readonly name: string;
  /** A config with this value in the option. */
  readonly config: (value: string) => unknown;
  /** A harmless value, unlike anything else in the file. */
  readonly marker: string;
  /** `words` stand within a line; `lines` are lines of a section, `file` has sections of its own. */
  readonly form: "words" | "lines" | "file";
}

const marker = "harmless";
/** What harms somebody, but not the reading of the file. */
const rules = {
  "bind/firewall": "off",
  "bind/host-name": "off",
  "bind/unknown-address": "off",
  "frontend/service-name": "off",
  "haproxy/dropped-lines": "off",
  "frontend/extra-maxconn": "off",
  "frontend/late-default-server": "off",
};

function frontend(options: Record<string, unknown>, name = "app") {
  return {
    rules,
    flyingcircus: {
      kubernetes: {
        frontend: { [name]: { podPort: 8888, binds: ["127.0.0.1:8001"], ...options } },
      },
    },
  };
}

function haproxy(options: Record<string, unknown>) {
  return {
    rules,
    flyingcircus: {
      kubernetes: { frontend: { app: { podPort: 8888, binds: ["127.0.0.1:8001"] } } },
      services: { haproxy: options },
    },
  };
}

const section = { mode: "http", binds: ["127.0.0.1:8002"] };
const slot = (
  name: string,
  config: HaproxySlot["config"],
  form: HaproxySlot["form"] = "words",
  own = form === "lines" ? `${marker} line` : marker,
): HaproxySlot => ({ name, config, form, marker: own });

/** Every option whose text reaches HAProxy. */
export const haproxySlots: readonly HaproxySlot[] = [
  slot("frontend name", (name) => frontend({ serviceName: "s" }, name)),
  slot("binds", (bind) => frontend({ binds: ["127.0.0.1:8001", bind] }), "words", "127.0.0.9:9"),
  slot("serviceName", (serviceName) => frontend({ serviceName })),
  slot("namespace", (namespace) => frontend({ namespace })),
  slot("haproxyExtraConfig", (value) => frontend({ haproxyExtraConfig: value }), "lines"),
  slot("extraPodTemplateOptions", (value) => frontend({ extraPodTemplateOptions: value })),
  slot(
    "clusterDns",
    (clusterDns) => ({
      rules,
      flyingcircus: {
        kubernetes: {
          frontend: { app: { podPort: 80, binds: ["127.0.0.1:1"] } },
          network: { clusterDns },
        },
      },
    }),
    "words",
    "10.43.0.77",
  ),
  slot("global.chroot", (chroot) => haproxy({ global: { chroot } }), "words", `/${marker}`),
  slot("global.user", (user) => haproxy({ global: { user } })),
  slot("global.group", (group) => haproxy({ global: { group } })),
  slot("global.extraConfig", (extraConfig) => haproxy({ global: { extraConfig } }), "lines"),
  slot("defaults.options", (option) => haproxy({ defaults: { options: ["dontlognull", option] } })),
  slot("defaults.balance", (balance) => haproxy({ defaults: { balance } })),
  slot("defaults.extraConfig", (extraConfig) => haproxy({ defaults: { extraConfig } }), "lines"),
  slot("listen name", (name) => haproxy({ listen: { [name]: section } })),
  slot(
    "listen.binds",
    (bind) => haproxy({ listen: { x: { ...section, binds: [bind] } } }),
    "words",
    "127.0.0.9:9",
  ),
  slot("listen.options", (option) => haproxy({ listen: { x: { ...section, options: [option] } } })),
  slot("listen.balance", (balance) => haproxy({ listen: { x: { ...section, balance } } })),
  slot("listen.servers", (server) => haproxy({ listen: { x: { ...section, servers: [server] } } })),
  slot("listen.default_backend", (name) =>
    haproxy({ listen: { x: { ...section, default_backend: name } } }),
  ),
  slot(
    "listen.extraConfig",
    (value) => haproxy({ listen: { x: { ...section, extraConfig: value } } }),
    "lines",
  ),
  slot("frontend.options", (option) =>
    haproxy({ frontend: { x: { ...section, options: [option] } } }),
  ),
  slot("backend name", (name) => haproxy({ backend: { [name]: { mode: "http" } } })),
  slot("backend.servers", (server) =>
    haproxy({ backend: { x: { mode: "http", servers: [server] } } }),
  ),
  slot(
    "backend.extraConfig",
    (value) => haproxy({ backend: { x: { mode: "http", extraConfig: value } } }),
    "lines",
  ),
  slot(
    "timeout",
    (time) => haproxy({ listen: { x: { ...section, timeout: { client: time } } } }),
    "words",
    "77s",
  ),
  slot("extraConfig", (extraConfig) => haproxy({ extraConfig }), "file", `cache ${marker}\n`),
  slot("machine name", (name) => ({
    rules,
    resourceGroup: {
      name: "test",
      machines: [
        { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
        { name, roles: ["k3s-agent"], srv: ["172.22.0.21"] },
      ],
    },
    flyingcircus: {
      kubernetes: { frontend: { app: { lbServicePort: 80, binds: ["127.0.0.1:8001"] } } },
    },
  })),
];

const attacks = [
  ...[
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\t",
    "\v",
    " ",
    "  ",
    "\u00a0",
    "\u2028",
    "\u202e",
    "\ud800",
    "\ufeff",
  ],
  ...[
    "\nlisten backdoor\n  bind :1\n",
    "\nglobal\n  user root\n",
    "listen x",
    "no listen y",
    "default\tbackend z",
  ],
  ...[
    "#",
    " # comment",
    "a#b",
    "'",
    '"',
    "'a b'",
    '"a b"',
    "\\",
    "\\ ",
    "\\#",
    "\\n",
    "\\x41",
    "\\x00",
    "\\xz",
  ],
  ...[
    "$",
    "${HOME}",
    '"${HOME}"',
    '"$HOME"',
    "[scope]",
    ".if 1\n",
    ".endif\n",
    ".notice x",
    "accept-proxy",
  ],
  ...[
    "127.0.0.1:80",
    "unix@/x",
    ",",
    ":80",
    "server a b",
    "bind :1",
    "resolvers cluster\n",
    "timeout client 1s\n",
  ],
  ...[
    "w ".repeat(70),
    "é",
    "\u{1f600}",
    "__proto__",
    "constructor",
    "cache c\n",
    "userlist u\n  user a\n",
  ],
];

const hostileText = fc.oneof(
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...attacks) },
        { weight: 2, arbitrary: fc.constantFrom(..."ab19.:/-_ \"'\\#$\n\t") },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc
    .tuple(
      fc.constantFrom("127.0.0.1:8009 ", "/run/", "cache c\n  ", "s 127.0.0.1:1 "),
      fc.constantFrom(...attacks),
    )
    .map((parts) => parts.join("")),
);

/** A text in an option that it may try to leave. */
export const hostileHaproxyTexts = fc.record({
  slot: fc.constantFrom(...haproxySlots),
  text: hostileText,
});
