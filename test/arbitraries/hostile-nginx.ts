import fc from "fast-check";
import { acceptedByNginx } from "./accepted-by-nginx.js";

/** A string option of a virtual host, and how its value gets into nginx's file. */
export interface HostileSlot {
  readonly name: string;
  /** The config of one virtual host, with this value. */
  readonly config: (value: string) => unknown;
  /** A harmless value, unlike anything else in the file. */
  readonly marker: string;
  /** Copied lines, instead of words. */
  readonly lines: boolean;
}

const marker = "harmless";

function slot(
  name: string,
  host: (value: string) => Record<string, unknown>,
  options: { readonly marker?: string; readonly lines?: boolean } = {},
): HostileSlot {
  return {
    name,
    config: (value) => withHosts({ "h.example": host(value) }),
    marker,
    lines: false,
    ...options,
  };
}

const location = (options: Record<string, unknown>) => ({ locations: { "/": options } });

function withHosts(virtualHosts: unknown, frontend = "app") {
  return {
    rules: acceptedByNginx,
    flyingcircus: {
      kubernetes: { frontend: { [frontend]: { podPort: 8888 } } },
      services: { nginx: { virtualHosts } },
    },
  };
}

const file = { marker: `/${marker}` };
const line = { marker: `${marker} on;`, lines: true };
const ownFiles = { addSSL: true, enableACME: false, sslCertificate: "/c", sslCertificateKey: "/k" };

/** Every option whose text reaches nginx. */
export const hostileSlots: readonly HostileSlot[] = [
  {
    ...slot("name", () => ({})),
    config: (value) => withHosts({ [value]: { forceSSL: true, basicAuth: { me: "x" } } }),
  },
  slot("serverName", (serverName) => ({ serverName, forceSSL: true })),
  slot("serverAliases", (value) => ({ serverAliases: ["a", value, "b"] })),
  slot("useACMEHost", (useACMEHost) => ({ addSSL: true, enableACME: false, useACMEHost })),
  slot("acmeRoot", (acmeRoot) => ({ enableACME: true, acmeRoot }), file),
  slot("acmeFallbackHost", (acmeFallbackHost) => ({ forceSSL: true, acmeFallbackHost })),
  slot("emailACME", (emailACME) => ({ forceSSL: true, emailACME }), { marker: "me@example.com" }),
  slot("sslCertificate", (sslCertificate) => ({ ...ownFiles, sslCertificate }), file),
  slot("sslCertificateKey", (sslCertificateKey) => ({ ...ownFiles, sslCertificateKey }), file),
  slot("sslTrustedCertificate", (value) => ({ ...ownFiles, sslTrustedCertificate: value }), file),
  slot("listenAddresses", (value) => ({ listenAddresses: ["127.0.0.1", value] })),
  slot("listenAddress", (listenAddress) => ({ listenAddress })),
  slot("listenAddress6", (listenAddress6) => ({ listenAddress6 })),
  slot("listen.addr", (addr) => ({ listen: [{ addr }], default: true })),
  slot("listen.extraParameters", (value) => ({
    listen: [{ addr: "127.0.0.1", extraParameters: ["deferred", value] }],
  })),
  slot("root", (root) => ({ root }), file),
  slot("globalRedirect", (globalRedirect) => ({ globalRedirect })),
  slot("basicAuthFile", (basicAuthFile) => ({ basicAuthFile }), file),
  slot("basicAuth user", (user) => ({ basicAuth: { [user]: "secret" } })),
  slot("basicAuth password", (password) => ({ basicAuth: { me: password } })),
  slot("extraConfig", (extraConfig) => ({ extraConfig, root: "/srv" }), line),
  slot("location", (match) => ({ locations: { [match]: { return: "204" } } })),
  slot("location proxyPass", (proxyPass) => location({ proxyPass, proxyWebsockets: true })),
  slot("location path", (path) => location({ proxyPass: { frontend: "app", path } }), file),
  slot("location frontend", (frontend) => location({ proxyPass: { frontend } }), { marker: "app" }),
  slot("location index", (index) => location({ index, root: "/srv" })),
  slot("location tryFiles", (tryFiles) => location({ tryFiles })),
  slot("location root", (root) => location({ root }), file),
  slot("location alias", (alias) => location({ alias, index: "i" }), file),
  slot("location return", (value) => location({ return: value })),
  slot("location basicAuthFile", (basicAuthFile) => location({ basicAuthFile }), file),
  slot("location extraConfig", (value) => location({ extraConfig: value, root: "/srv" }), line),
];

const attacks = [
  "; deny all",
  ";} server { listen 81; ",
  "}",
  "{",
  "{}",
  "a{2}",
  "# comment",
  " ",
  "a b",
  "\t",
  "\n",
  "\r\n",
  "\n}\nserver {\n",
  "\0",
  "'",
  '"',
  "\\",
  '\\"',
  "\\t",
  "$",
  "${",
  "${host}",
  "${host",
  "gzip off;",
  "if ($a) { return 204; }",
  "include nowhere.conf;",
  "\u00a0",
  "\u2028",
  "\u0085",
  "\u202e",
  "e\u0301",
  "\u{1f600}",
  "\ufeff",
  "\ud800",
  "__proto__",
  "constructor",
  "a".repeat(4100),
  `# ${"b".repeat(4100)}\n`,
];

/** Text that tries to leave its place. */
const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...attacks) },
        { weight: 2, arbitrary: fc.constantFrom(..."ab/~^.:; {}\"'\\#$\n\t") },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  // What begins as paths and addresses do gets beyond the checks of their form.
  fc
    .tuple(
      fc.constantFrom("/", "/srv/", "http://127.0.0.1/", "[::1]", "~ ^/"),
      fc.constantFrom(...attacks),
    )
    .map((parts) => parts.join("")),
);

export const hostileConfigs = fc.record({
  slot: fc.constantFrom(...hostileSlots),
  text: hostileText,
});
