import { configLines } from "../haproxy/config-lines.js";
import type { KubernetesFrontend } from "../model/haproxy-model.js";
import type { Model } from "../model/model.js";
import type { NginxLocation } from "../model/nginx-model.js";
import { readNginxStatements } from "../nginx/statements.js";
import { reachableAddress } from "../resolve/reachable-address.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Finds websockets and slow answers that HAProxy would cut. */
export const frontendIdleTimeout: Rule = {
  code: "frontend/idle-timeout",
  severity: "warning",
  title: "Websocket or slow answer that HAProxy cuts after 30 seconds",
  why: "The platform's HAProxy gives up on a server after 30 s and has no `timeout tunnel`: idle websockets are cut at 30.0 s, and slow answers become 504 at 30.0 s although nginx would wait for 60 (tried with HAProxy 2.6 and nginx 1.22).",
  remedy:
    "Set `timeout tunnel` for websockets, `timeout server` for slow answers, in the frontend's haproxyExtraConfig.",
  sources: ["T24"],
  *check(model) {
    const locations = (model.webgateways[0]?.virtualHosts ?? []).flatMap((host) => host.locations);
    if (locations.length === 0) return;
    const byAddress = frontendsByAddress(model);
    for (const location of locations) {
      const frontend = byAddress.get(addressOf(location) ?? "");
      if (frontend === undefined || frontend.mode.value !== "http") continue;
      if (location.websockets && !hasTimeout(model, frontend, "tunnel")) {
        yield {
          path: [...location.path, "proxyWebsockets"],
          message: `Websockets pass through frontend ${showValue(frontend.name)}, where HAProxy cuts them after 30 s without traffic.`,
          hint: `For the frontend: haproxyExtraConfig: "timeout tunnel 1h"`,
          related: [{ path: frontend.path, message: "The frontend stands here." }],
        };
      }
      const patience = readTimeout(location);
      if (patience !== undefined && !hasTimeout(model, frontend, "server")) {
        yield {
          path: location.extraConfig.path ?? location.path,
          message: `nginx waits with ${showValue(patience)}, but HAProxy gives up on frontend ${showValue(frontend.name)} after 30 s, and answers 504.`,
          hint: `For the frontend as well: haproxyExtraConfig: "timeout server 5m"`,
          related: [{ path: frontend.path, message: "The frontend stands here." }],
        };
      }
    }
  },
};

function frontendsByAddress({ haproxy }: Model): ReadonlyMap<string, KubernetesFrontend> {
  return new Map(
    haproxy.frontends.flatMap((frontend) =>
      frontend.binds.flatMap((bind) => {
        const address = reachableAddress(bind);
        return address === undefined ? [] : [[address, frontend] as const];
      }),
    ),
  );
}

/** Address and port that a location passes to. */
function addressOf({ proxyPass }: NginxLocation): string | undefined {
  if (proxyPass?.kind !== "url") return undefined;
  return /^http:\/\/([^/]+)/.exec(proxyPass.value)?.[1]?.replace(/^localhost:/, "127.0.0.1:");
}

/** Whether the config itself says how long HAProxy waits, for this frontend or for all. */
function hasTimeout(
  { haproxy, config }: Model,
  { extraConfig }: KubernetesFrontend,
  event: "tunnel" | "server",
): boolean {
  const { server, tunnel } = config.flyingcircus.services.haproxy.defaults.timeout;
  const forAll = event === "tunnel" ? tunnel !== null : server !== "30s";
  const lines = [
    extraConfig.value,
    ...haproxy.defaults.extraConfig.map(({ value }) => textOf(value)),
  ];
  return (
    forAll ||
    lines.flatMap(configLines).some(({ words }) => words[0] === "timeout" && words[1] === event)
  );
}

function textOf(value: { readonly kind: string; readonly text?: string }): string {
  return value.text ?? "";
}

/** A `proxy_read_timeout` of more than 30 seconds. */
function readTimeout({ extraConfig }: NginxLocation): string | undefined {
  if (!extraConfig.value.includes("proxy_read_timeout")) return undefined;
  for (const { words } of readNginxStatements(extraConfig.value).statements) {
    const [directive, time] = words.map(({ value }) => value);
    if (directive === "proxy_read_timeout" && time !== undefined && seconds(time) > 30) {
      return `${directive} ${time}`;
    }
  }
  return undefined;
}

const units: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  "": 1,
  m: 60,
  h: 3600,
  d: 86400,
};

function seconds(time: string): number {
  let sum = 0;
  for (const [, number, unit = ""] of time.matchAll(/(\d+)(ms|[smhd]?)/g)) {
    sum += Number(number) * (units[unit] ?? 1);
  }
  return sum;
}
