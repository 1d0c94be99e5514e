import type { HaproxyServiceInput } from "@nixgen/schema";
import fc from "fast-check";

/** Section names that no Kubernetes frontend has. */
const name = fc.stringMatching(/^[a-zA-Z][a-z0-9]{0,6}\.(?:x|be)$/);
const duration = fc.constantFrom("5s", "30s", "2m", "1h", "500ms", null);
const timeout = fc.record(
  {
    client: duration,
    connect: duration,
    server: duration,
    queue: duration,
    tunnel: duration,
    "http-request": duration,
    "client-fin": duration,
  },
  { requiredKeys: [] },
);
const option = fc.constantFrom(
  ...["httplog", "tcplog", "dontlognull", "redispatch", "clitcpka", "tcp-check"],
  ...["httpchk GET /x HTTP/1.1\\r\\nHost:\\ example"],
);
const options = fc.uniqueArray(option, { maxLength: 2 });
const balance = fc.constantFrom("roundrobin", "leastconn", "source", "static-rr", null);
const servers = fc
  .array(fc.constantFrom("check", "check inter 5s", "backup", "weight 10"), { maxLength: 3 })
  .map((all) => all.map((rest, index) => `s${index} 172.22.9.${index}:8080 ${rest}`));
const extraConfig = fc.constantFrom("", "retries 1\n", "# nothing\n", "log global\nretries 2");
const globalExtra = fc.constantFrom(
  "log 127.0.0.1 local2\ntune.bufsize 65536\n",
  "tune.bufsize 32768",
  "",
);
const defaultsExtra = fc.constantFrom(
  "log global\ndefault-server init-addr last,libc,none resolvers cluster",
  "log global\ndefault-server inter 5s",
  "log global",
  "",
);
const fileExtra = fc.constantFrom(
  "",
  "userlist users\n  user a insecure-password b\n",
  "# as it is\nbackend extra\n  mode tcp\n  server s0 127.0.0.1:1\n\ncache c\n  total-max-size 4",
);

const global = fc.record(
  { daemon: fc.boolean(), maxconn: fc.integer({ min: 1, max: 9000 }), extraConfig: globalExtra },
  { requiredKeys: [] },
);
const defaults = fc.record(
  { options, timeout, balance, extraConfig: defaultsExtra },
  { requiredKeys: [] },
);

/** `services.haproxy` in which nothing is wrong: names, sockets and modes fit each other. */
export const haproxyServices: fc.Arbitrary<HaproxyServiceInput> = fc
  .tuple(fc.constantFrom("http" as const, "tcp" as const), fc.uniqueArray(name, { maxLength: 6 }))
  .chain(([mode, names]) => {
    const third = Math.ceil(names.length / 3);
    const backends = names.slice(2 * third);
    const default_backend =
      backends.length === 0 ? fc.constant(null) : fc.constantFrom(...backends, null);
    const rest = (kind: number) => ({
      mode: fc.constant(mode),
      options,
      timeout,
      extraConfig,
      binds: fc
        .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 2 })
        .map((numbers) => numbers.map((number) => `127.0.0.1:${kind + number}`)),
    });
    return fc.record(
      {
        global,
        defaults,
        listen: sections(names.slice(0, third), (index) => ({
          ...rest(20_000 + index * 100),
          balance,
          servers,
          default_backend,
        })),
        frontend: sections(names.slice(third, 2 * third), (index) => ({
          ...rest(21_000 + index * 100),
          default_backend,
        })),
        backend: sections(backends, () => {
          const { binds: _, ...settings } = rest(0);
          return { ...settings, balance, servers };
        }),
        extraConfig: fileExtra,
      },
      // Others name them.
      { requiredKeys: ["backend"] },
    );
  });

function sections<T extends { readonly mode: unknown }>(
  names: readonly string[],
  settings: (index: number) => { [K in keyof T]: fc.Arbitrary<T[K]> },
): fc.Arbitrary<Readonly<Record<string, T>>> {
  return fc.record(
    Object.fromEntries(
      names.map((section, index) => [
        section,
        fc.record<T, "mode">(settings(index), { requiredKeys: ["mode"] }),
      ]),
    ),
  ) as fc.Arbitrary<Readonly<Record<string, T>>>;
}
