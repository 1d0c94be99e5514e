import { hardeningPolicies, policyOptions } from "./hardening-options.js";
import { helpOn } from "./option-help.js";

const frontends = ["hardening/unknown-frontend"] as const;

/** What editors tell of the policies, and of the options of each. */
export const hardeningHelp = [
  helpOn(hardeningPolicies, {
    rollingUpdates: { examples: [true, { retries: 3, dnsEvery: "1s" }] },
    dnsOutage: { examples: [true, { hold: "1h" }], codes: ["dns/no-hold"] },
    longConnections: {
      examples: [true, { idle: "1h", frontends: ["myapp"] }],
      codes: ["frontend/idle-timeout"],
    },
    statsPage: { examples: [true, { bind: "127.0.0.1:8404" }], codes: ["proxy/stats-page"] },
    clientAddress: {
      examples: [true, { proxyProtocol: ["traefik-ingress-https"] }],
      codes: ["frontend/client-address"],
    },
  }),
  helpOn(policyOptions.rollingUpdates, {
    retries: { examples: [3] },
    dnsEvery: { examples: ["1s"] },
  }),
  helpOn(policyOptions.dnsOutage, { hold: { examples: ["1h"] } }),
  helpOn(policyOptions.longConnections, {
    idle: { examples: ["1h"] },
    frontends: { examples: [["myapp"]], without: "all frontends", codes: frontends },
  }),
  helpOn(policyOptions.statsPage, {
    bind: { examples: ["127.0.0.1:8404"], without: "the page stays at 127.0.0.1:8000" },
    admin: { examples: [true] },
  }),
  helpOn(policyOptions.clientAddress, {
    proxyProtocol: { examples: [["traefik-ingress-https"]], codes: frontends },
  }),
];
