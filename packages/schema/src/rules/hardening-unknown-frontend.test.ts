import type { ConfigInput } from "../generated/config-input.js";
import { frontends } from "./configs.test-kit.js";
import { hardeningUnknownFrontend } from "./hardening-unknown-frontend.js";
import { describeRule } from "./rule.test-kit.js";

const config = (hardening: object) =>
  ({
    ...frontends({ app: { podPort: 8001 }, stream: { podPort: 8002, mode: "tcp" } }),
    hardening,
  }) as ConfigInput;

describeRule(hardeningUnknownFrontend, {
  bad: [
    {
      title: "names that nobody has",
      config: config({
        longConnections: { frontends: ["app", "ap"] },
        clientAddress: { proxyProtocol: ["x"] },
      }),
      at: [
        ["hardening", "longConnections", "frontends", 1],
        ["hardening", "clientAddress", "proxyProtocol", 0],
      ],
      says: "has no entry",
    },
    {
      title: "the PROXY protocol for HTTP",
      config: config({ clientAddress: { proxyProtocol: ["stream", "app"] } }),
      at: ["hardening", "clientAddress", "proxyProtocol", 1],
      says: "not of mode tcp",
    },
    {
      title: "the PROXY protocol for agents that nobody knows",
      config: {
        ...frontends({ ingress: { lbServicePort: 443, mode: "tcp", binds: ["127.0.0.1:8443"] } }),
        hardening: { clientAddress: { proxyProtocol: ["ingress"] } },
      },
      at: ["hardening", "clientAddress", "proxyProtocol", 0],
      says: "names none",
    },
  ],
  good: [
    {
      title: "frontends that there are",
      config: config({ longConnections: { frontends: ["app", "stream"] } }),
    },
    {
      title: "the PROXY protocol for streams to pods and to a Service",
      config: {
        ...frontends({
          pods: { podPort: 8002, mode: "tcp" },
          service: { servicePort: 8003, mode: "tcp" },
        }),
        hardening: { clientAddress: { proxyProtocol: ["pods", "service"] } },
      },
    },
    { title: "policies for all", config: config({ longConnections: true, clientAddress: true }) },
  ],
});
