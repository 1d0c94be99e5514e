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
  ],
  good: [
    {
      title: "frontends that there are",
      config: config({ longConnections: { frontends: ["app", "stream"] } }),
    },
    { title: "policies for all", config: config({ longConnections: true, clientAddress: true }) },
  ],
});
