// Scenario 1: nginx terminates HTTPS and passes to HAProxy on localhost,
// which balances between the pods that a headless Service names.
import { defineConfig, toFrontend } from "@nixgen/schema";

export default defineConfig({
  platform: { release: "24.05" },
  resourceGroup: {
    name: "myproject",
    machines: [
      {
        name: "web0",
        roles: ["webgateway"],
        fe: ["192.0.2.11", "2001:db8::11"],
        srv: ["172.22.0.11"],
        cpus: 1,
        memoryGiB: 4,
        disk: { sizeGiB: 30, class: "hdd" },
      },
      {
        name: "kserver0",
        roles: ["k3s-server"],
        fe: ["192.0.2.20"],
        srv: ["172.22.0.20"],
        cpus: 2,
        memoryGiB: 8,
        disk: { sizeGiB: 30, class: "ssd" },
      },
      {
        name: "knode0",
        roles: ["k3s-agent"],
        srv: ["172.22.0.21"],
        cpus: 4,
        memoryGiB: 8,
        disk: { sizeGiB: 30, class: "hdd" },
      },
      {
        name: "knode1",
        roles: ["k3s-agent"],
        srv: ["172.22.0.22"],
        cpus: 4,
        memoryGiB: 8,
        disk: { sizeGiB: 30, class: "hdd" },
      },
    ],
  },
  flyingcircus: {
    kubernetes: {
      frontend: {
        myapp: {
          // Not 8000: HAProxy's statistics page listens there.
          binds: ["127.0.0.1:8001"],
          // The port that the application is exposed on in the pod.
          podPort: 8888,
          // HAProxy would cut websockets after 30 seconds without traffic.
          haproxyExtraConfig: "timeout tunnel 1h",
        },
      },
    },
    services: {
      nginx: {
        virtualHosts: {
          "myapp.example.com": {
            forceSSL: true,
            locations: { "/": { proxyPass: toFrontend("myapp"), proxyWebsockets: true } },
          },
        },
      },
    },
  },
});
