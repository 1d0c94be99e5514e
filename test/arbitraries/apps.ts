import type { AppInput, AppTcpInput, ConfigInput } from "@nixgen/schema";
import fc from "fast-check";
import { haproxyConfigs } from "./config.js";
import { nginxConfigs } from "./nginx.js";

type PortInput = { podPort: number } | { lbServicePort: number } | { servicePort: number };

const port = fc.integer({ min: 1, max: 65535 });
const target: fc.Arbitrary<PortInput> = fc.oneof(
  port.map((podPort) => ({ podPort })),
  port.map((lbServicePort) => ({ lbServicePort })),
  port.map((servicePort) => ({ servicePort })),
);
/** Short, so that apps meet each other and frontends that are written by hand. */
const name = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,6}[a-z0-9])?$/);
const hostName = fc.stringMatching(/^[a-c]{1,2}\.example$/);
const lines = fc.constantFrom("timeout tunnel 1h", "", "option forwardfor\n");
const parameters = fc.constantFrom("", "maxconn 50", "resolve-prefer ipv4");
const path = fc.constantFrom("/", "/api", "= /health", "/static/", "~ \\.php$");

const ofFrontend = {
  sslBackend: fc.boolean(),
  haproxyExtraConfig: lines,
  extraPodTemplateOptions: parameters,
};
const pathOptions = fc.record(
  {
    websockets: fc.boolean(),
    path: fc.constantFrom("/", "/v2/"),
    basicAuthFile: fc.constant("/etc/local/users"),
    extraConfig: fc.constant("client_max_body_size 1g;"),
    priority: fc.integer({ min: 1, max: 2000 }),
  },
  { requiredKeys: [] },
);
const ofHost = fc.record(
  {
    ...ofFrontend,
    paths: fc.oneof(
      fc.array(path, { minLength: 1, maxLength: 3 }),
      fc.dictionary(path, pathOptions, { maxKeys: 3 }),
    ),
    websockets: fc.boolean(),
    localPort: fc.integer({ min: 1024, max: 32767 }),
    forceSSL: fc.boolean(),
    enableACME: fc.boolean(),
    emailACME: fc.constant("post@example.com"),
    listenAddresses: fc.constant(["192.0.2.11"]),
    default: fc.boolean(),
    extraConfig: fc.constant("client_max_body_size 1g;"),
  },
  { requiredKeys: [] },
);
const listen = fc.oneof(
  fc.integer({ min: 1, max: 32767 }).map((number) => `:${number}`),
  fc.integer({ min: 1, max: 32767 }).map((number) => `192.0.2.11:${number} accept-proxy`),
);
const tcp: fc.Arbitrary<AppTcpInput> = fc
  .tuple(
    target,
    fc.record(
      {
        ...ofFrontend,
        listen: fc.oneof(listen, fc.array(listen, { minLength: 1, maxLength: 2 })),
        name,
      },
      { requiredKeys: ["listen"] },
    ),
  )
  .map(([one, options]) => ({ ...options, ...one }));
const ofService = fc.oneof(
  fc.record(
    { selector: fc.dictionary(fc.constantFrom("app", "tier"), fc.constantFrom("a", "b")) },
    { requiredKeys: [] },
  ),
  fc.constant({ external: true as const }),
);
const common = fc.record(
  {
    namespace: fc.constantFrom("default", "prod", "kube-system"),
    serviceName: name,
    maxExpectedPods: fc.integer({ min: 1, max: 30 }),
  },
  { requiredKeys: [] },
);
const host = fc.oneof(
  hostName.map((one) => ({ host: one })),
  fc.uniqueArray(hostName, { minLength: 1, maxLength: 3 }).map((hosts) => ({ hosts })),
);
const tcps = fc.array(tcp, { minLength: 1, maxLength: 2 });

/** An app whose shape is right, whatever rules may say of it. */
const apps: fc.Arbitrary<AppInput> = fc.oneof(
  fc
    .tuple(host, ofHost, target, fc.option(tcps, { nil: undefined }), common, ofService)
    .map(([names, options, one, streams, ...others]) =>
      Object.assign(
        { ...options, ...names, ...one },
        streams === undefined ? {} : { tcp: streams },
        ...others,
      ),
    ),
  fc
    .tuple(tcps, common, ofService)
    .map(([streams, ...others]) => Object.assign({ tcp: streams }, ...others)),
);

/** Apps by name, beside entries that are written by hand. */
export const appConfigs: fc.Arbitrary<ConfigInput> = fc
  .tuple(
    fc.oneof(haproxyConfigs, nginxConfigs, fc.constant({})),
    fc.dictionary(name, apps, { maxKeys: 6 }),
  )
  .map(([config, all]) => ({
    ...config,
    resourceGroup: {
      name: "rg",
      machines: [
        { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11", "2001:db8::11"] },
        { name: "web1", roles: ["webgateway"], fe: ["192.0.2.12"] },
        { name: "server", roles: ["k3s-server"], srv: ["172.22.0.20"] },
        { name: "agent", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
      ],
    },
    apps: all,
  }));
