import { documentation } from "./documentation.js";
import { basicAuthHelp } from "./location-help.js";
import { helpOn, type Snippet } from "./option-help.js";
import { suppressionsHelp } from "./suppressions-help.js";
import { listenOptions, virtualHostOptions } from "./virtual-host-options.js";

const { nginx, webgateway } = documentation;
const sslModes = ["nginx/ssl-modes"] as const;
const listening = ["nginx/ipv6-brackets", "nginx/no-listen", "bind/nginx-port"] as const;

const toFrontend = {
  forceSSL: true,
  locations: { "/": { proxyPass: { frontend: "myapp" }, proxyWebsockets: true } },
};
const redirect = { forceSSL: true, globalRedirect: "www.example.com" };

/** Whole entries of `flyingcircus.services.nginx.virtualHosts`, with their names. */
export const namedHosts: readonly Snippet[] = [
  {
    label: "host to a frontend",
    description: "HTTPS with a certificate from Let's Encrypt, passed to a Kubernetes frontend.",
    body: { "myapp.example.com": toFrontend },
    placeholders: ["myapp.example.com", "myapp"],
  },
  {
    label: "host that redirects",
    description: "Redirects every request to another host.",
    body: { "example.com": redirect },
    placeholders: ["www.example.com", "example.com"],
  },
];

/** What editors tell of an entry of `listen`. */
export const listenHelp = helpOn(listenOptions, {
  addr: { examples: ["192.0.2.11", "[2001:db8::11]"], codes: listening },
  port: { examples: [443] },
  ssl: { examples: [true], codes: ["nginx/no-listen"] },
  reuseport: { examples: [false], codes: ["nginx/socket-options"], see: nginx("core", "listen") },
  extraParameters: { examples: [["backlog=1024"]], see: nginx("core", "listen") },
});

/** What editors tell of a virtual host's options. */
export const virtualHostHelp = helpOn(
  virtualHostOptions,
  {
    $ignore: suppressionsHelp,
    serverName: {
      examples: ["myapp.example.com"],
      codes: ["nginx/duplicate-name", "nginx/log-name"],
      see: nginx("core", "server_name"),
    },
    serverAliases: {
      examples: [["www.myapp.example.com"]],
      codes: ["nginx/duplicate-name", "nginx/acme-wildcard"],
      see: nginx("core", "server_name"),
    },
    forceSSL: { examples: [true], codes: sslModes, see: webgateway },
    addSSL: { examples: [true], codes: sslModes, see: webgateway },
    onlySSL: { examples: [true], codes: [...sslModes, "nginx/acme-unreachable"], see: webgateway },
    rejectSSL: {
      examples: [true],
      codes: [...sslModes, "nginx/reject-ssl"],
      see: nginx("ssl", "ssl_reject_handshake"),
    },
    enableACME: {
      examples: [false],
      codes: ["nginx/acme-twice", "nginx/acme-unreachable", "nginx/certificate-unused"],
      see: webgateway,
    },
    useACMEHost: { examples: ["example.com"], codes: ["nginx/acme-twice"], see: webgateway },
    acmeRoot: {
      examples: ["/var/lib/acme/acme-challenge"],
      codes: ["nginx/challenge-captured"],
    },
    acmeFallbackHost: { examples: ["old.example.com"] },
    emailACME: { examples: ["ops@example.com"], see: webgateway },
    sslCertificate: {
      examples: ["/etc/local/example.com.crt"],
      codes: ["nginx/no-certificate"],
      see: nginx("ssl", "ssl_certificate"),
    },
    sslCertificateKey: {
      examples: ["/etc/local/example.com.key"],
      codes: ["nginx/no-certificate"],
      see: nginx("ssl", "ssl_certificate_key"),
    },
    sslTrustedCertificate: {
      examples: ["/etc/local/ca.crt"],
      see: nginx("ssl", "ssl_trusted_certificate"),
    },
    http2: { examples: [false], see: nginx("v2", "http2") },
    http3: { examples: [true], see: nginx("v3", "http3") },
    default: { examples: [true], codes: ["nginx/two-defaults"], see: nginx("core", "listen") },
    listenAddresses: {
      examples: [["192.0.2.11", "[2001:db8::11]"]],
      codes: listening,
      see: webgateway,
    },
    listen: {
      examples: [[{ addr: "192.0.2.11", port: 443, ssl: true }]],
      codes: [...listening, "nginx/socket-options"],
      see: nginx("core", "listen"),
    },
    listenAddress: {
      examples: ["192.0.2.11"],
      deprecated: "The platform deprecated it: use listenAddresses.",
    },
    listenAddress6: {
      examples: ["[2001:db8::11]"],
      deprecated: "The platform deprecated it: use listenAddresses.",
    },
    root: { examples: ["/srv/files"], see: nginx("core", "root") },
    globalRedirect: { examples: ["www.example.com"], see: webgateway },
    ...basicAuthHelp,
    locations: {
      examples: [{ "/": { proxyPass: { frontend: "myapp" } } }],
      codes: ["nginx/duplicate-location", "nginx/challenge-captured", "nginx/regex-uri"],
      see: nginx("core", "location"),
      snippets: [
        {
          label: "everything to a frontend",
          description: "Passes every path, and websockets, to a Kubernetes frontend.",
          body: { "/": { proxyPass: { frontend: "myapp" }, proxyWebsockets: true } },
          placeholders: ["myapp"],
        },
        {
          label: "one path to a frontend",
          description: "Passes what is below a path to a Kubernetes frontend.",
          body: { "/api/": { proxyPass: { frontend: "myapp" } } },
          placeholders: ["/api/", "myapp"],
        },
      ],
    },
    extraConfig: {
      examples: ["add_header X-Frame-Options SAMEORIGIN always;"],
      codes: ["nginx/reads-differently", "nginx/unbalanced", "nginx/lost-headers"],
      see: webgateway,
    },
  },
  [
    {
      label: "to a frontend",
      description: "HTTPS with a certificate from Let's Encrypt, passed to a Kubernetes frontend.",
      body: toFrontend,
      placeholders: ["myapp"],
    },
    {
      label: "redirect",
      description: "Redirects every request to another host.",
      body: redirect,
      placeholders: ["www.example.com"],
    },
  ],
);
