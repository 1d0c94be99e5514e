import { documentation } from "./documentation.js";
import { frontendOptions } from "./frontend-options.js";
import { helpOn, type Snippet } from "./option-help.js";
import { suppressionsHelp } from "./suppressions-help.js";

const ports = ["frontend/port-exclusive", "frontend/port-missing"] as const;

const scenario1 = { binds: ["127.0.0.1:8001"], podPort: 8888 };
const scenario2 = { binds: ["192.0.2.11:443"], mode: "tcp", lbServicePort: 443 };

/** Whole entries of `flyingcircus.kubernetes.frontend`, with their names. */
export const namedFrontends: readonly Snippet[] = [
  {
    label: "frontend by podPort",
    description: "Scenario 1: HTTP on localhost, behind nginx, to the pods of a headless Service.",
    body: { myapp: scenario1 },
    placeholders: ["myapp", "127.0.0.1:8001"],
  },
  {
    label: "frontend by lbServicePort",
    description: "Scenario 2: TCP on a public address, to an ingress controller's load balancer.",
    body: { "traefik-ingress-https": scenario2 },
    placeholders: ["traefik-ingress-https", "192.0.2.11:443"],
  },
];

/** What editors tell of a frontend's options. */
export const frontendHelp = helpOn(
  frontendOptions,
  {
    $ignore: suppressionsHelp,
    podPort: {
      examples: [8888],
      codes: [...ports, "pods/dns-limit", "dns/no-hold", "frontend/service-name"],
      see: documentation.headlessServices,
    },
    lbServicePort: {
      examples: [443],
      codes: [...ports, "frontend/load-balancer-port", "topology/no-agents"],
      see: documentation.serviceTypes,
    },
    servicePort: {
      examples: [8080],
      codes: [...ports, "dns/service-at-start"],
      see: documentation.serviceTypes,
    },
    binds: {
      examples: [["127.0.0.1:8001"], ["192.0.2.11:443", "[2001:db8::11]:443"]],
      codes: [
        "bind/syntax",
        "bind/duplicate",
        "bind/platform-listener",
        "bind/nginx-port",
        "bind/unknown-address",
        "bind/firewall",
        "bind/shadowed",
      ],
      see: documentation.haproxyBind,
    },
    mode: {
      examples: ["tcp"],
      values: {
        http: "HAProxy reads the requests. For applications behind nginx, which serves HTTPS (scenario 1).",
        tcp: "HAProxy passes the stream on unread. For an ingress controller that serves HTTPS itself (scenario 2).",
      },
      codes: ["frontend/tls-in-http-mode", "frontend/tcp-checks", "frontend/client-address"],
      see: documentation.haproxyKeyword("mode"),
    },
    serviceName: {
      examples: ["myapp-headless"],
      codes: ["frontend/service-name", "frontend/no-effect"],
      see: documentation.kubernetes,
    },
    namespace: {
      examples: ["prod"],
      codes: ["frontend/service-name", "frontend/no-effect"],
      see: documentation.kubernetes,
    },
    sslBackend: {
      examples: [true],
      codes: ["frontend/plain-to-tls", "frontend/tls-twice"],
      see: documentation.kubernetes,
    },
    maxExpectedPods: {
      examples: [20],
      codes: ["pods/dns-limit", "pods/uneven", "frontend/no-effect"],
      see: documentation.kubernetes,
    },
    haproxyExtraConfig: {
      examples: ["timeout tunnel 1h"],
      codes: [
        "frontend/extra-maxconn",
        "frontend/late-default-server",
        "frontend/idle-timeout",
        "haproxy/opens-section",
        "haproxy/reads-differently",
      ],
      see: documentation.haproxyProxies,
    },
    extraPodTemplateOptions: {
      examples: ["maxconn 50", "slowstart 30s"],
      codes: ["dns/prefers-ipv6", "frontend/no-effect"],
      see: documentation.haproxyServer,
    },
  },
  [
    {
      label: "podPort: behind nginx",
      description: "Scenario 1: HTTP on localhost, to the pods of a headless Service.",
      body: scenario1,
      placeholders: ["127.0.0.1:8001"],
    },
    {
      label: "lbServicePort: to an ingress controller",
      description: "Scenario 2: TCP on a public address, to a Service of type LoadBalancer.",
      body: scenario2,
      placeholders: ["192.0.2.11:443"],
    },
  ],
);
