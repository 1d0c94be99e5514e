/** The config that `nixgen init` begins with: scenario 1, HTTPS by nginx and HTTP by HAProxy. */
export const starterTypeScript = `// Checked by \`nixgen check\`, made into a NixOS module by \`nixgen build\`.
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
      { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11", "2001:db8::11"], srv: ["172.22.0.11"] },
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
`;

export const starterYaml = `# yaml-language-server: $schema=node_modules/@nixgen/schema/config.schema.json
# Checked by \`nixgen check\`, made into a NixOS module by \`nixgen build\`.
platform:
  # The release that the VM runs: 23.05, 23.11, 24.05 or 24.11.
  release: "24.05"

# The VMs as the platform's directory knows them. With them nixgen finds more mistakes.
resourceGroup:
  name: myproject
  machines:
    - { name: web0, roles: [webgateway], fe: [192.0.2.11, "2001:db8::11"], srv: [172.22.0.11] }
    - { name: kserver0, roles: [k3s-server], srv: [172.22.0.20] }
    - { name: knode0, roles: [k3s-agent], srv: [172.22.0.21] }

flyingcircus:
  kubernetes:
    frontend:
      # HAProxy listens on localhost and balances between the pods of the headless Service myapp.
      myapp:
        # Not 8000: the platform's HAProxy statistics page listens there.
        binds: ["127.0.0.1:8001"]
        # The port that the application listens on in its pods. Other kinds of Service have
        # lbServicePort (LoadBalancer) or servicePort (ClusterIP) instead.
        podPort: 8888
  services:
    nginx:
      virtualHosts:
        # nginx serves HTTPS with a certificate from Let's Encrypt, and redirects HTTP to it.
        myapp.example.com:
          forceSSL: true
          locations:
            /:
              proxyPass: { frontend: myapp }
`;
