import type { ConfigInput } from "@nixgen/schema";

/** VMs that every kind of manifest needs. */
const resourceGroup = {
  name: "myproject",
  machines: [
    { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11"], srv: ["172.22.0.11"] },
    { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
    { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
    { name: "knfs0", roles: ["k3s-nfs"], srv: ["172.22.0.30"] },
  ],
} as const satisfies ConfigInput["resourceGroup"];

/** A config that needs every kind of object that there is a manifest of. */
export function everyKind(release: "23.05" | "23.11" | "24.05" | "24.11" = "24.05"): ConfigInput {
  return {
    platform: { release },
    resourceGroup,
    flyingcircus: {
      kubernetes: {
        frontend: {
          api: { podPort: 9000, binds: ["127.0.0.1:8002"] },
          "api-admin": { podPort: 9001, serviceName: "api", binds: ["127.0.0.1:8003"] },
          mail: { lbServicePort: 2525, mode: "tcp", binds: ["127.0.0.1:8004"] },
          shop: { servicePort: 8080, namespace: "prod", binds: ["127.0.0.1:8005"] },
          ingress: { lbServicePort: 443, mode: "tcp", binds: ["127.0.0.1:8006"] },
        },
      },
    },
    hardening: "recommended",
    apps: {
      myapp: {
        host: "myapp.example.com",
        podPort: 8888,
        namespace: "prod",
        selector: { "app.kubernetes.io/name": "myapp", tier: "012" },
      },
    },
    cluster: {
      volumes: {
        db: { size: "1Gi", class: "local" },
        uploads: { size: "10Gi", class: "nfs", namespace: "prod" },
      },
      access: {
        boss: { role: "cluster-admin" },
        ci: { role: "edit", namespaces: ["staging", "prod"] },
        dashboard: { role: "view" },
      },
      services: { mail: { selector: { app: "postfix" }, targetPorts: { "2525": 25 } } },
    },
  };
}
