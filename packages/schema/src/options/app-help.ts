import { appOptions, pathOptions, tcpOptions } from "./app-options.js";
import { documentation } from "./documentation.js";
import { basicAuthHelp } from "./location-help.js";
import { helpOn, type Snippet } from "./option-help.js";
import { suppressionsHelp } from "./suppressions-help.js";

const { kubernetes, webgateway, nginx } = documentation;

const behindHost = { host: "myapp.example.com", podPort: 8888, selector: { app: "myapp" } };
const streams = {
  tcp: [
    { listen: ":443", lbServicePort: 443 },
    { listen: ":80", lbServicePort: 80 },
  ],
  external: true,
  namespace: "kube-system",
};

/** Whole entries of `apps`, with their names. */
export const namedApps: readonly Snippet[] = [
  {
    label: "app with a host",
    description: "HTTPS by nginx, to the pods of an application (scenario 1).",
    body: { myapp: behindHost },
    placeholders: ["myapp.example.com", "myapp"],
  },
  {
    label: "app of TCP streams",
    description: "Public ports, passed unread to an ingress controller (scenario 2).",
    body: { traefik: streams },
    placeholders: ["traefik", "kube-system"],
  },
];

const ports = {
  podPort: {
    examples: [8888],
    without: "another port is given",
    see: documentation.headlessServices,
  },
  lbServicePort: {
    examples: [443],
    without: "another port is given",
    see: documentation.serviceTypes,
  },
  servicePort: {
    examples: [8080],
    without: "another port is given",
    see: documentation.serviceTypes,
  },
} as const;
const backend = {
  sslBackend: { examples: [true], without: "HAProxy speaks plain TCP or HTTP", see: kubernetes },
  haproxyExtraConfig: {
    examples: ["timeout tunnel 1h"],
    without: "no further lines",
    codes: ["frontend/idle-timeout", "haproxy/opens-section"],
    see: documentation.haproxyProxies,
  },
  extraPodTemplateOptions: {
    examples: ["maxconn 50"],
    without: "no further parameters",
    see: documentation.haproxyServer,
  },
} as const;
const protection = {
  basicAuth: { ...basicAuthHelp.basicAuth, without: "no password is asked for" },
  basicAuthFile: { ...basicAuthHelp.basicAuthFile, without: "no password is asked for" },
} as const;
const lines = {
  examples: ["client_max_body_size 100m;"],
  without: "no further lines",
  codes: ["nginx/reads-differently", "nginx/unbalanced"],
  see: webgateway,
} as const;
const websockets = {
  examples: [true],
  codes: ["frontend/idle-timeout"],
  see: "https://nginx.org/en/docs/http/websocket.html",
} as const;

/** What editors tell of an app's options, of its streams, and of its paths. */
export const appHelp = [
  helpOn(
    appOptions,
    {
      $ignore: suppressionsHelp,
      host: { examples: ["myapp.example.com"], without: "`hosts` or `tcp` is given" },
      hosts: {
        examples: [["myapp.example.com", "www.myapp.example.com"]],
        without: "`host` or `tcp` is given",
      },
      tcp: {
        examples: [[{ listen: ":443", lbServicePort: 443 }]],
        without: "`host` or `hosts` is given",
        see: kubernetes,
      },
      ...ports,
      paths: {
        examples: [["/"], { "/api": { websockets: true } }],
        see: nginx("core", "location"),
      },
      websockets: { ...websockets, without: "no websockets pass" },
      localPort: { examples: [8001], codes: ["bind/duplicate", "bind/reserved-port"] },
      ...backend,
      forceSSL: { examples: [false], see: webgateway },
      enableACME: { examples: [false], codes: ["nginx/acme-twice"], see: webgateway },
      useACMEHost: { examples: ["example.com"], without: "a certificate of its own" },
      emailACME: { examples: ["ops@example.com"], without: "nobody is warned", see: webgateway },
      sslCertificate: {
        examples: ["/etc/local/example.com.crt"],
        without: "the certificate from Let's Encrypt",
      },
      sslCertificateKey: {
        examples: ["/etc/local/example.com.key"],
        without: "the key of the certificate from Let's Encrypt",
      },
      listenAddresses: {
        examples: [["192.0.2.11", "[2001:db8::11]"]],
        codes: ["nginx/ipv6-brackets"],
        see: webgateway,
      },
      default: {
        examples: [true],
        without: "another host answers them",
        codes: ["nginx/two-defaults"],
      },
      ...protection,
      extraConfig: lines,
      namespace: { examples: ["prod"], see: kubernetes },
      serviceName: { examples: ["myapp-headless"], see: kubernetes },
      maxExpectedPods: {
        examples: [20],
        codes: ["pods/dns-limit", "pods/uneven"],
        see: kubernetes,
      },
      selector: {
        examples: [{ app: "myapp" }],
        without: "`nixgen manifests` guesses the label app with the Service's name",
      },
      external: { examples: [true] },
    },
    [
      {
        label: "host",
        description: "HTTPS by nginx, to the pods of an application (scenario 1).",
        body: behindHost,
        placeholders: ["myapp.example.com", "myapp"],
      },
      {
        label: "TCP streams",
        description: "Public ports, passed unread to an ingress controller (scenario 2).",
        body: streams,
        placeholders: ["kube-system"],
      },
    ],
  ),
  helpOn(tcpOptions, {
    $ignore: suppressionsHelp,
    listen: {
      examples: [":443", "192.0.2.11:443"],
      codes: ["bind/syntax", "bind/duplicate", "bind/nginx-port", "bind/firewall"],
      see: documentation.haproxyBind,
    },
    ...ports,
    name: { examples: ["ssh"] },
    ...backend,
  }),
  helpOn(pathOptions, {
    $ignore: suppressionsHelp,
    websockets,
    path: { examples: ["/"], without: "nginx passes the request's own path" },
    ...protection,
    extraConfig: lines,
    priority: { examples: [900], without: "1000", see: nginx("core", "location") },
  }),
];
