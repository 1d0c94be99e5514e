import { type NginxDirective, renderNginx } from "@nixgen/nginx-render";
import {
  type ConfigInput,
  compile,
  type NginxLocationInput,
  type NginxVirtualHostInput,
} from "@nixgen/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nginxConfigs } from "../arbitraries/nginx.js";
import { readDirectives } from "./read-directives.js";

const runs = { numRuns: 400 };

function preview(config: ConfigInput, standalone = false): string {
  const { model } = compile(config);
  if (model === undefined) throw new Error("no model");
  return renderNginx(model, { standalone });
}

function virtualHosts(config: ConfigInput): [string, NginxVirtualHostInput][] {
  return Object.entries(config.flyingcircus?.services?.nginx?.virtualHosts ?? {});
}

/** The words that nginx reads in a text of the config. */
const words = (text: string) => readDirectives(`x ${text};`)[0]?.args;

const named = (name: string, directives: readonly NginxDirective[] = []) =>
  directives.filter((directive) => directive.name === name);

const args = (name: string, directives: readonly NginxDirective[] = []) =>
  named(name, directives).map((directive) => directive.args);

/** The block without the directives of the user's own lines, which stand together and in order. */
function withoutOwn(
  { block = [] }: NginxDirective,
  extraConfig: string | undefined,
): readonly NginxDirective[] {
  const own = readDirectives(extraConfig ?? "");
  if (own.length === 0) return block;
  const text = JSON.stringify(own);
  const start = block.findIndex(
    (_, index) => JSON.stringify(block.slice(index, index + own.length)) === text,
  );
  expect(start).not.toBe(-1);
  return block.toSpliced(start, own.length);
}

function expectLocation(block: NginxDirective, location: NginxLocationInput): void {
  const directives = withoutOwn(block, location.extraConfig);
  const single = [
    ["index", location.index],
    ["try_files", location.tryFiles],
    ["root", location.root],
    ["alias", location.alias],
    ["return", location.return],
  ] as const;
  for (const [name, value] of single) {
    expect(args(name, directives)).toEqual(value == null ? [] : [words(value)]);
  }
  const { proxyPass } = location;
  if (proxyPass == null) expect(args("proxy_pass", directives)).toEqual([]);
  else if (typeof proxyPass === "string") {
    expect(args("proxy_pass", directives)).toEqual([[proxyPass]]);
  } else {
    const address = {
      app: "127.0.0.1:8888",
      api: "192.0.2.11:8002",
      "unix-first": "[::1]:8003",
    }[proxyPass.frontend];
    expect(args("proxy_pass", directives)).toEqual([[`http://${address}${proxyPass.path ?? ""}`]]);
  }
  expect(args("include", directives)).toHaveLength(proxyPass == null ? 0 : 1);
  expect(args("proxy_http_version", directives)).toHaveLength(location.proxyWebsockets ? 1 : 0);
  const file =
    location.basicAuthFile ??
    (location.basicAuth === undefined ? undefined : "sublocation.htpasswd");
  expect(args("auth_basic_user_file", directives)).toEqual(file === undefined ? [] : [[file]]);
}

function expectHost(servers: readonly NginxDirective[], name: string, host: NginxVirtualHostInput) {
  const serverName = [host.serverName ?? name, ...(host.serverAliases ?? [])];
  const names = [serverName.flatMap((text) => words(text) ?? [])];
  const [main, redirect] = host.forceSSL ? [servers[1], servers[0]] : [servers[0], undefined];
  expect(servers).toHaveLength(host.forceSSL ? 2 : 1);
  for (const server of servers) expect(args("server_name", server.block)).toEqual(names);
  if (redirect !== undefined) {
    const [target] = named("location", redirect.block).filter((block) => block.args[0] === "/");
    expect(args("return", target?.block)).toEqual([["301", "https://$host$request_uri"]]);
  }
  if (main === undefined) throw new Error("no server");

  const directives = withoutOwn(main, host.extraConfig);
  expect(args("root", directives)).toEqual(host.root == null ? [] : [[host.root]]);
  expect(args("return", directives)).toHaveLength(host.globalRedirect == null ? 0 : 1);
  const overTls = host.forceSSL || host.addSSL || host.onlySSL;
  expect(args("ssl_certificate", directives)).toHaveLength(overTls ? 1 : 0);

  const locations = Object.entries(host.locations ?? {});
  const own = named("location", directives).filter((block) => !block.args.join().includes("acme"));
  expect(own).toHaveLength(locations.length);
  for (const [match, location] of locations) {
    const blocks = own.filter((block) => block.args.join("\0") === words(match)?.join("\0"));
    expect(blocks).toHaveLength(1);
    for (const block of blocks) expectLocation(block, location);
  }
}

describe("a preview of random virtual hosts", () => {
  it("holds every host and every location exactly once, with the values of the config", () => {
    fc.assert(
      fc.property(nginxConfigs, (config) => {
        const servers = [...readDirectives(preview(config))];
        const hosts = virtualHosts(config).sort(([a], [b]) => (a < b ? -1 : 1));
        for (const [name, host] of hosts) {
          expectHost(servers.splice(0, host.forceSSL ? 2 : 1), name, host);
        }
        expect(servers).toEqual([]);
      }),
      runs,
    );
  });

  it("is the same within the standalone file, but for the include", () => {
    fc.assert(
      fc.property(nginxConfigs, (config) => {
        const http = named("http", readDirectives(preview(config, true)))[0]?.block;
        const headers = args("proxy_set_header", http);
        const inlined = (directive: NginxDirective): readonly NginxDirective[] => {
          if (directive.name === "include") {
            return headers.map((words) => ({ name: "proxy_set_header", args: words }));
          }
          const { block } = directive;
          return [
            block === undefined ? directive : { ...directive, block: block.flatMap(inlined) },
          ];
        };
        expect(headers).toHaveLength(6);
        expect(named("server", http).slice(0, -1)).toEqual(
          readDirectives(preview(config)).flatMap(inlined),
        );
      }),
      runs,
    );
  });

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(nginxConfigs, fc.infiniteStream(fc.nat()), (config, numbers) => {
        expect(preview(shuffled(config, numbers))).toBe(preview(config));
      }),
      runs,
    );
  });
});

function shuffled<T>(value: T, numbers: Iterator<number>): T;
function shuffled(value: unknown, numbers: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, numbers));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => ({ key, item: shuffled(item, numbers), rank: numbers.next().value }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ key, item }) => [key, item]),
  );
}
