import { type HaproxySection, readHaproxy, renderHaproxy } from "@nixgen/haproxy-render";
import {
  type ConfigInput,
  compareBytes,
  compile,
  type KubernetesFrontendInput,
  readHaproxyLine,
} from "@nixgen/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { haproxyConfigs } from "../arbitraries/config.js";

const wordsOf = (line: string) => readHaproxyLine(line).words.map(({ value }) => value);
const linesOf = (section: HaproxySection | undefined) =>
  section?.lines.map(({ words }) => words) ?? [];
const startingWith = (section: HaproxySection | undefined, ...start: string[]) =>
  linesOf(section).filter((words) => start.every((word, index) => words[index] === word));

function render(config: unknown): string {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return renderHaproxy(model);
}

function frontendsOf(config: ConfigInput) {
  return Object.entries(config.flyingcircus?.kubernetes?.frontend ?? {});
}

function haproxyOf(config: ConfigInput) {
  return config.flyingcircus?.services?.haproxy ?? {};
}

/** Every resource group of these configs has a k3s-server; without one it is a matter of use. */
function hasKubernetes(config: ConfigInput): boolean {
  return config.resourceGroup !== undefined || frontendsOf(config).length > 0;
}

/** The headers that the platform writes, from the config alone. */
function expectedHeaders(config: ConfigInput): readonly string[] {
  const { listen = {}, frontend = {}, backend = {}, extraConfig = "" } = haproxyOf(config);
  const kubernetes = frontendsOf(config).map(([name]) => name);
  const stats = hasKubernetes(config) ? ["_stats"] : [];
  const sorted = (kind: string, names: readonly string[]) =>
    [...names].sort(compareBytes).map((name) => `${kind} ${name}`);
  return [
    "global",
    "defaults",
    ...sorted("listen", [...kubernetes, ...stats, ...Object.keys(listen)]),
    ...sorted("frontend", Object.keys(frontend)),
    ...sorted("backend", Object.keys(backend)),
    ...extraConfig.split("\n").filter((line) => /^\w/.test(line)),
    ...(hasKubernetes(config) ? ["resolvers cluster"] : []),
  ];
}

function headersOf(text: string): readonly string[] {
  return readHaproxy(text).sections.map(({ kind, arguments: rest }) => [kind, ...rest].join(" "));
}

function sectionNamed(text: string, header: string): HaproxySection | undefined {
  return readHaproxy(text).sections.find(
    ({ kind, arguments: rest }) => [kind, ...rest].join(" ") === header,
  );
}

/** All lines that an entry asks for, apart from the servers of Kubernetes frontends. */
function writtenLines(entry: object): readonly (readonly string[])[] {
  const behind: Readonly<Record<string, string>> = {
    mode: "mode",
    balance: "balance",
    options: "option",
    binds: "bind",
    servers: "server",
    default_backend: "default_backend",
    maxconn: "maxconn",
  };
  return Object.entries(entry).flatMap(([option, value]) => {
    const keyword = behind[option];
    if (value === null || value === undefined) return [];
    if (keyword !== undefined) return [value].flat().map((one) => wordsOf(`${keyword} ${one}`));
    if (option === "timeout") {
      return Object.entries(value).flatMap(([event, duration]) =>
        duration === null ? [] : [["timeout", event, String(duration)]],
      );
    }
    return /extraConfig$/i.test(option)
      ? String(value)
          .split("\n")
          .map(wordsOf)
          .filter((words) => words.length > 0)
      : [];
  });
}

/** Turns the order of all keys around. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reordered(inner)] as const);
  return Object.fromEntries([...entries.slice(1).reverse(), ...entries.slice(0, 1)]);
}

function property(check: (config: ConfigInput, text: string) => void) {
  fc.assert(
    fc.property(haproxyConfigs, (config) => check(config, render(config))),
    { numRuns: 500 },
  );
}

describe("a preview", () => {
  it("reads back as the sections that the config asks for, in the platform's order", () => {
    property((config, text) => {
      expect(readHaproxy(text).problems).toEqual([]);
      expect(headersOf(text)).toEqual(expectedHeaders(config));
    });
  });

  it("is laid out for people: sections apart, each under the options it comes from", () => {
    property((config, text) => {
      const lines = text.split("\n");
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/[ \t]\n/);
      for (const section of readHaproxy(text).sections.slice(1, expectedHeaders(config).length)) {
        const kubernetes = section.arguments[0] ?? "";
        if (section.kind !== "listen") continue;
        if (!frontendsOf(config).some(([name]) => name === kubernetes)) continue;
        expect(lines.slice(section.line - 3, section.line - 1)).toEqual([
          "",
          expect.stringMatching(/^# flyingcircus\.kubernetes\.frontend\./),
        ]);
        for (const { line } of section.lines) expect(lines[line - 1]).toMatch(/^ {2}\s*\S/);
      }
      expect(lines[lines.indexOf("defaults") - 1]).toBe("");
    });
  });

  it("depends on no order of keys", () => {
    property((config, text) => {
      expect(render(reordered(config))).toBe(text);
    });
  });

  it("is the same for every machine", () => {
    property((config, text) => {
      const { model } = compile(config);
      expect(model && renderHaproxy(model, { machine: "web1" })).toBe(text);
    });
  });

  it("has every frontend once, with its own kind of servers, port, mode and log option", () => {
    property((config, text) => {
      for (const [name, frontend] of frontendsOf(config)) {
        const header = `listen ${name}`;
        expect(headersOf(text).filter((other) => other === header)).toHaveLength(1);
        checkFrontend(config, frontend, name, sectionNamed(text, header));
      }
    });
  });

  it("misses nothing that the user wrote, each thing in its section", () => {
    property((config, text) => {
      const {
        listen = {},
        frontend = {},
        backend = {},
        defaults = {},
        global = {},
      } = haproxyOf(config);
      const places = [
        ["global", global],
        ["defaults", defaults],
        ...Object.entries(listen).map(([name, entry]) => [`listen ${name}`, entry] as const),
        ...Object.entries(frontend).map(([name, entry]) => [`frontend ${name}`, entry] as const),
        ...Object.entries(backend).map(([name, entry]) => [`backend ${name}`, entry] as const),
        ...frontendsOf(config).map(([name, entry]) => [`listen ${name}`, entry] as const),
      ] as const;
      for (const [header, entry] of places) {
        expect(linesOf(sectionNamed(text, header))).toEqual(
          expect.arrayContaining(writtenLines(entry).map((words) => [...words])),
        );
      }
      const { extraConfig = "" } = haproxyOf(config);
      expect(text).toContain(extraConfig.trim());
    });
  });
});

function checkFrontend(
  config: ConfigInput,
  frontend: KubernetesFrontendInput,
  name: string,
  section: HaproxySection | undefined,
): void {
  const { mode = "http", namespace = "default", sslBackend = false } = frontend;
  const dnsName = `${frontend.serviceName ?? name}.${namespace}.svc.cluster.local`;
  const tls = sslBackend ? ["ssl", "verify", "none"] : [];
  const port = frontend.podPort ?? frontend.lbServicePort ?? frontend.servicePort ?? 0;
  const own = (lines: readonly (readonly string[])[]) =>
    lines.filter(([keyword]) => keyword === "server" || keyword === "server-template");

  expect(startingWith(section, "mode")).toEqual([["mode", mode]]);
  expect(startingWith(section, "option", mode === "http" ? "httplog" : "tcplog")).toHaveLength(1);
  expect(startingWith(section, "option", mode === "http" ? "tcplog" : "httplog")).toHaveLength(0);
  expect(startingWith(section, "bind")).toEqual(
    (frontend.binds ?? [`127.0.0.1:${port}`]).map((bind) => wordsOf(`bind ${bind}`)),
  );
  expect(startingWith(section, "balance")).toEqual([["balance", "leastconn"]]);
  expect(own(linesOf(section))).toEqual(expectedServers());

  function expectedServers(): readonly (readonly string[])[] {
    if (typeof frontend.podPort === "number") {
      const slots = String(frontend.maxExpectedPods ?? 10);
      const rest = wordsOf(frontend.extraPodTemplateOptions ?? "");
      const fixed = ["check", "resolvers", "cluster", "init-addr", "none", ...tls, ...rest];
      return [["server-template", "pod", slots, `${dnsName}:${port}`, ...fixed]];
    }
    if (typeof frontend.servicePort === "number") {
      return [["server", "service", `${dnsName}:${port}`, "check", ...tls]];
    }
    const machines = config.resourceGroup?.machines ?? [];
    return machines
      .filter(({ roles = [] }) => roles.includes("k3s-agent"))
      .map((agent) => ["server", agent.name, `${agent.srv?.[0]}:${port}`, "check", ...tls]);
  }
}
