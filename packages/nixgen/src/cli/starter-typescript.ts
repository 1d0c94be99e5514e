/** Starting configs in TypeScript, laid out as prettier does; a test compares. */
export const starterTypeScript = {
  "1": `// Scenario 1: nginx serves HTTPS and passes to HAProxy on localhost, which balances between pods.
// Checked by \`nixgen check\`, made into a NixOS module by \`nixgen build\`.
import { defineConfig, toFrontend } from "@nixgen/schema";

export default defineConfig({
  platform: {
    // The release that the VM runs: 23.05, 23.11, 24.05 or 24.11.
    release: "24.05",
  },

  // The VMs as the platform's directory knows them. With them nixgen finds more mistakes.
  resourceGroup: {
    name: "myproject",
    machines: [
      {
        name: "web0",
        roles: ["webgateway"],
        fe: ["192.0.2.11", "2001:db8::11"],
        srv: ["172.22.0.11"],
      },
      { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
      { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
    ],
  },

  flyingcircus: {
    kubernetes: {
      frontend: {
        // HAProxy listens on localhost and balances between the pods of the headless Service myapp.
        myapp: {
          // Not 8000: the platform's HAProxy statistics page listens there.
          binds: ["127.0.0.1:8001"],
          // The port that the application listens on in its pods. Other kinds of Service have
          // lbServicePort (LoadBalancer) or servicePort (ClusterIP) instead.
          podPort: 8888,
        },
      },
    },
    services: {
      nginx: {
        virtualHosts: {
          // nginx serves HTTPS with a certificate from Let's Encrypt, and redirects HTTP to it.
          "myapp.example.com": {
            forceSSL: true,
            locations: { "/": { proxyPass: toFrontend("myapp") } },
          },
        },
      },
    },
  },
});
`,
  "2": `// Scenario 2: HAProxy passes TCP streams unread from a public address to an ingress controller,
// whose business HTTPS, certificates and redirects are.
// Checked by \`nixgen check\`, made into a NixOS module by \`nixgen build\`.
import { defineConfig } from "@nixgen/schema";

export default defineConfig({
  platform: {
    // The release that the VM runs: 23.05, 23.11, 24.05 or 24.11.
    release: "24.05",
  },

  // The VMs as the platform's directory knows them. With them nixgen finds more mistakes.
  resourceGroup: {
    name: "myproject",
    machines: [
      {
        name: "web0",
        roles: ["webgateway"],
        fe: ["192.0.2.11", "2001:db8::11"],
        srv: ["172.22.0.11"],
      },
      { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
      { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
    ],
  },

  flyingcircus: {
    kubernetes: {
      frontend: {
        // The ports of traefik, which k3s installs; they need no virtual host of nginx.
        "traefik-ingress-https": {
          // A public address of the webgateway. nginx must not listen there: where it serves
          // other hosts, give it another address with listenAddresses.
          binds: ["192.0.2.11:443"],
          mode: "tcp",
          // The port of traefik's Service of type LoadBalancer, which every agent offers.
          lbServicePort: 443,
        },
        "traefik-ingress-http": {
          binds: ["192.0.2.11:80"],
          mode: "tcp",
          lbServicePort: 80,
        },
      },
    },
  },
});
`,
} as const;
