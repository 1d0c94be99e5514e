import type { KubernetesFrontendInput } from "@nixgen/schema";
import fc from "fast-check";

/** Names that HAProxy and the cluster's DNS know, in orders that tell byte order from others. */
const dnsLabel = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?$/);
const sectionName = fc.oneof(
  { weight: 4, arbitrary: dnsLabel },
  fc.stringMatching(/^[A-Z_][A-Za-z0-9]{1,8}$/).filter((name) => name !== "_stats"),
);

/** Lines that HAProxy accepts in a listen section of either mode. */
const extraLines = fc.constantFrom(
  "",
  "timeout server 5m",
  "# long polling\ntimeout server 10m\n",
  "option httpchk GET /healthz\nhttp-check expect status 200",
  'http-response set-header X-Text "a b; c"',
  "http-response set-header X-Hash 'a # b'\\#c # as it is",
  "  retries 3\n\n\toption redispatch\n\n",
  "stick-table type ip size 100k expire 30m\nstick on src\n",
);
const podParameters = fc.constantFrom(
  ...["", "", "maxconn 50", "inter 2s fall 3 rise 2", "send-proxy", "resolve-prefer ipv4"],
  ...["on-marked-down shutdown-sessions", "slowstart 30s"],
);
const bindParameters = fc.constantFrom(
  ...["", "", "", " accept-proxy", " name fe", " maxconn 500", " interface lo name 'a b'", " tfo"],
);
const address = fc.constantFrom(
  ...["127.0.0.1", "localhost", "192.0.2.11", "[2001:db8::11]", "ipv4@127.0.0.1", "2001:db8::11"],
);

const options = fc.record({
  // Unique within a config, so that no two frontends share a socket.
  number: fc.integer({ min: 1, max: 900 }),
  portOption: fc.constantFrom("podPort", "lbServicePort", "servicePort"),
  binds: fc.option(fc.array(fc.tuple(address, bindParameters), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
  }),
  common: fc.record(
    {
      mode: fc.constantFrom("http", "tcp"),
      serviceName: fc.option(dnsLabel),
      namespace: dnsLabel,
      sslBackend: fc.boolean(),
      maxExpectedPods: fc.integer({ min: 1, max: 30 }),
      haproxyExtraConfig: extraLines,
      extraPodTemplateOptions: podParameters,
    },
    { requiredKeys: [] },
  ),
});

/** Entries of `kubernetes.frontend` in which nothing is wrong, alone or together. */
export const kubernetesFrontends: fc.Arbitrary<Readonly<Record<string, KubernetesFrontendInput>>> =
  fc
    .tuple(
      fc.uniqueArray(sectionName, { maxLength: 5 }),
      fc.uniqueArray(options, { minLength: 5, maxLength: 5, selector: ({ number }) => number }),
    )
    .map(([names, all]) =>
      Object.fromEntries(
        names.flatMap((name, index) => {
          const one = all[index];
          return one === undefined ? [] : [[name, frontend(one)]];
        }),
      ),
    );

type Options = typeof options extends fc.Arbitrary<infer T> ? T : never;

function frontend({ number, portOption, binds, common }: Options): KubernetesFrontendInput {
  const port = 1000 + number;
  const all = {
    ...common,
    ...(binds === undefined
      ? {}
      : {
          binds: binds.map(
            ([at, parameters], index) => `${at}:${10_000 + number * 10 + index}${parameters}`,
          ),
        }),
  };
  switch (portOption) {
    case "podPort":
      return { ...all, podPort: port };
    case "lbServicePort":
      return { ...all, lbServicePort: port, podPort: null };
    case "servicePort":
      return { ...all, servicePort: port };
  }
}
