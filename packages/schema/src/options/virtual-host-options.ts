import * as z from "../zod.js";
import { basicAuth, basicAuthFile } from "./basic-auth-options.js";
import { formatted, port } from "./formats.js";
import { locationOptions } from "./location-options.js";
import { suppressions } from "./suppressions.js";
import { suppressionsKey } from "./suppressions-key.js";

const word = formatted("word");
const path = formatted("path");

/** One entry of a virtual host's `listen`. */
export const listenOptions = z
  .strictObject({
    addr: word.describe("Address, IPv6 in brackets."),
    port: port.default(80).describe("Port."),
    ssl: z.boolean().default(false).describe("Whether TLS is spoken."),
    reuseport: z
      .boolean()
      .default(true)
      .describe("Whether each worker process of the default host has a socket of its own."),
    extraParameters: z
      .array(word)
      .default([])
      .describe("Further parameters of the listen directive."),
  })
  .meta({
    id: "NginxListen",
    description: "An address and port that the virtual host listens on.",
  });

/** `flyingcircus.services.nginx.virtualHosts.<host>`. */
export const virtualHostOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    serverName: word
      .nullable()
      .default(null)
      .describe("Host name. Without it: the entry's own name."),
    serverAliases: z.array(word).default([]).describe("Further host names."),
    forceSSL: z.boolean().default(false).describe("Serve HTTPS, and redirect all HTTP to it."),
    addSSL: z.boolean().default(false).describe("Serve HTTPS beside HTTP."),
    onlySSL: z.boolean().default(false).describe("Serve HTTPS, and nothing on port 80."),
    rejectSSL: z.boolean().default(false).describe("Listen for TLS and refuse every handshake."),
    enableACME: z
      .boolean()
      .optional()
      .describe(
        "Get the certificate from Let's Encrypt. Without it: when forceSSL, addSSL or onlySSL is set.",
      ),
    useACMEHost: word
      .nullable()
      .default(null)
      .describe("Use the certificate of this name instead of an own one."),
    acmeRoot: path
      .nullable()
      .default("/var/lib/acme/acme-challenge")
      .describe("Directory of ACME challenge files."),
    acmeFallbackHost: word
      .nullable()
      .default(null)
      .describe("Host that is asked for challenge files not found here."),
    emailACME: formatted("email")
      .nullable()
      .default(null)
      .describe("Address that Let's Encrypt writes to before a certificate expires."),
    sslCertificate: path
      .nullable()
      .default(null)
      .describe("Certificate file, with enableACME off."),
    sslCertificateKey: path
      .nullable()
      .default(null)
      .describe("Private key file, with enableACME off."),
    sslTrustedCertificate: path
      .nullable()
      .default(null)
      .describe("Certificates to verify OCSP answers and clients with."),
    http2: z.boolean().default(true).describe("Whether HTTP/2 is spoken over TLS."),
    http3: z.boolean().default(false).describe("Whether HTTP/3 is spoken over QUIC."),
    default: z.boolean().default(false).describe("Answer requests for unknown host names."),
    listenAddresses: z
      .array(word)
      .optional()
      .describe(
        "Addresses to listen on, IPv6 in brackets. Without it: all FE addresses of the VM.",
      ),
    listen: z
      .array(listenOptions)
      .default([])
      .describe("Addresses and ports to listen on; overrides all other options about them."),
    listenAddress: word
      .nullable()
      .default(null)
      .describe("IPv4 address to listen on. Use listenAddresses."),
    listenAddress6: word
      .nullable()
      .default(null)
      .describe("IPv6 address to listen on. Use listenAddresses."),
    root: path.nullable().default(null).describe("Directory that files are served from."),
    globalRedirect: word
      .nullable()
      .default(null)
      .describe("Host name that every request is redirected to."),
    basicAuth,
    basicAuthFile,
    locations: z
      .record(formatted("filled-line"), locationOptions)
      .default({})
      .describe("What happens by path: `/`, `= /exact`, `~ \\.php$`, …"),
    extraConfig: formatted("text")
      .default("")
      .describe("nginx lines copied verbatim to the end of the server block."),
  })
  .meta({ id: "NginxVirtualHost", description: "A host name that nginx serves." });
