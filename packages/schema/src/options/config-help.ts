import { namedApps } from "./app-help.js";
import {
  configOptions,
  flyingcircusOptions,
  kubernetesOptions,
  nginxOptions,
  platformOptions,
  servicesOptions,
} from "./config.js";
import { documentation } from "./documentation.js";
import { namedFrontends } from "./frontend-help.js";
import { networkOptions } from "./network-options.js";
import { helpOn, type Snippet } from "./option-help.js";
import { namedHosts } from "./virtual-host-help.js";

const machines = [
  { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11"], srv: ["172.22.0.11"] },
  { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
  { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
] as const;
// Without the release, which YAML editors would insert as a number.
const facts = { resourceGroup: { name: "myproject", machines } } as const;

/** The two scenarios of the platform's documentation, each as a whole config. */
const scenarios: readonly Snippet[] = [
  {
    label: "scenario 1: HTTPS by nginx",
    description:
      "nginx serves HTTPS and passes to HAProxy on localhost, which balances between pods.",
    body: {
      ...facts,
      flyingcircus: {
        kubernetes: { frontend: { myapp: { binds: ["127.0.0.1:8001"], podPort: 8888 } } },
        services: {
          nginx: {
            virtualHosts: {
              "myapp.example.com": {
                forceSSL: true,
                locations: { "/": { proxyPass: { frontend: "myapp" } } },
              },
            },
          },
        },
      },
    },
    placeholders: ["myproject", "myapp.example.com", "myapp", "192.0.2.11"],
  },
  {
    label: "scenario 2: HTTPS by an ingress controller",
    description:
      "HAProxy passes TCP streams unread from a public address to an ingress controller, such as traefik.",
    body: {
      ...facts,
      flyingcircus: {
        kubernetes: {
          frontend: {
            "traefik-ingress-https": { binds: ["192.0.2.11:443"], mode: "tcp", lbServicePort: 443 },
            "traefik-ingress-http": { binds: ["192.0.2.11:80"], mode: "tcp", lbServicePort: 80 },
          },
        },
      },
    },
    placeholders: ["myproject", "192.0.2.11"],
  },
];

const agreement = ["network/must-agree", "network/overlap"] as const;

/** What editors tell of the config as a whole, and of the trees in it. */
export const configHelp = [
  helpOn(
    configOptions,
    {
      $schema: {
        examples: ["./node_modules/@nixgen/schema/config.schema.json"],
        without: "the editor may know the schema from its settings",
      },
      platform: { examples: [{ release: "24.05" }] },
      resourceGroup: {
        examples: [{ name: "myproject", machines }],
        without: "nixgen checks less, and previews show no addresses",
        codes: ["topology/no-webgateway", "topology/no-server"],
        see: documentation.kubernetes,
      },
      flyingcircus: {
        examples: [
          {
            kubernetes: { frontend: { myapp: { binds: ["127.0.0.1:8001"], podPort: 8888 } } },
          },
        ],
        see: documentation.kubernetes,
      },
      hardening: {
        examples: ["recommended", { dnsOutage: true }],
        without: "no policy",
        values: { recommended: "All policies, each with its defaults." },
        codes: ["hardening/unknown-frontend"],
        snippets: [
          {
            label: "a choice of policies",
            description: "Each policy is switched on by `true`, or by options of its own.",
            body: { rollingUpdates: true, dnsOutage: { hold: "1h" } },
            placeholders: ["1h"],
          },
        ],
      },
      cluster: {
        examples: [{ volumes: { uploads: { size: "10Gi", class: "nfs" } } }],
        see: documentation.kubernetes,
      },
      apps: {
        examples: [
          { myapp: { host: "myapp.example.com", podPort: 8888, selector: { app: "myapp" } } },
        ],
        codes: ["app/no-entrance", "app/needs-host"],
        snippets: namedApps,
      },
      rules: {
        examples: [{ "bind/firewall": "off" }],
        values: {
          off: "Not reported.",
          info: "Reported for information.",
          warning: "Reported; `nixgen build` writes the module nevertheless.",
          error: "Reported; `nixgen build` writes nothing.",
        },
        codes: ["rules/unknown-code", "rules/fixed-severity"],
      },
    },
    scenarios,
  ),
  helpOn(platformOptions, {
    release: {
      examples: ["24.05"],
      values: {
        "23.05": "k3s 1.26.",
        "23.11": "k3s 1.27; each virtual host has log files of its own.",
        "24.05": "k3s 1.30, or 1.27 on upgraded machines.",
        "24.11": "Renders options as 24.05 does.",
      },
      see: documentation.kubernetes,
    },
  }),
  helpOn(flyingcircusOptions, {
    kubernetes: {
      examples: [{ frontend: { myapp: { binds: ["127.0.0.1:8001"], podPort: 8888 } } }],
      see: documentation.kubernetes,
    },
    services: {
      examples: [{ haproxy: { global: { maxconn: 8192 } } }],
      see: documentation.webgateway,
    },
  }),
  helpOn(kubernetesOptions, {
    frontend: {
      examples: [{ myapp: { binds: ["127.0.0.1:8001"], podPort: 8888 } }],
      codes: ["frontend/service-name", "frontend/stats-name", "haproxy/same-name"],
      see: documentation.kubernetes,
      snippets: namedFrontends,
    },
    network: { examples: [{ clusterDns: "10.43.0.10" }], codes: agreement },
  }),
  helpOn(networkOptions, {
    clusterDns: { examples: ["10.43.0.10"], codes: [...agreement, "network/cluster-dns"] },
    serviceCidr: { examples: ["10.43.0.0/16"], codes: agreement },
    podCidr: { examples: ["10.42.0.0/16"], codes: [...agreement, "network/too-many-nodes"] },
  }),
  helpOn(servicesOptions, {
    nginx: {
      examples: [{ virtualHosts: { "myapp.example.com": { forceSSL: true } } }],
      see: documentation.webgateway,
    },
    haproxy: { examples: [{ global: { maxconn: 8192 } }], see: documentation.webgateway },
  }),
  helpOn(nginxOptions, {
    virtualHosts: {
      examples: [
        {
          "myapp.example.com": {
            forceSSL: true,
            locations: { "/": { proxyPass: { frontend: "myapp" } } },
          },
        },
      ],
      codes: ["nginx/duplicate-name", "nginx/two-defaults"],
      see: documentation.webgateway,
      snippets: namedHosts,
    },
  }),
];
