import type { Path } from "../diagnostic.js";
import { type ConfigLine, configLines } from "../haproxy/config-lines.js";
import type { Override } from "../model/definitions.js";
import type { FrontendTarget, KubernetesFrontend, Server } from "../model/haproxy-model.js";
import type { Config } from "../options/config.js";
import { readValid } from "../parse/read-valid.js";
import { type PlacedValue, withValues } from "../parse/with-values.js";
import { resolveHaproxy } from "../resolve/resolve-haproxy.js";
import { additionsOf } from "./additions-of.js";
import { missingLines } from "./missing-lines.js";
import type { Additions } from "./policy.js";

/** A config to which the policies have added what they add. */
export interface Hardened {
  readonly config: Config;
  /** The same without defaults. */
  readonly given: unknown;
  /** Options that replace or follow what the platform defines. */
  readonly overrides: readonly Override[];
}

const haproxyPath: Path = ["flyingcircus", "services", "haproxy"];

/**
 * Writes the lines of every policy into the config as its author could have written them, so that
 * what is previewed, checked and emitted is one thing. What the author wrote stands: a line is
 * added only where nothing is said about its subject.
 */
export function harden(config: Config, given: unknown): Hardened {
  const unchanged = { config, given, overrides: [] };
  if (config.hardening === undefined) return unchanged;
  const haproxy = resolveHaproxy(config, []);
  const { frontends, kubernetes } = haproxy;
  const additions = additionsOf(config.hardening, haproxy);
  // Without a k3s-server the platform ignores frontends, and has no `resolvers cluster` (T11).
  if (additions.length === 0 || frontends.length === 0 || !kubernetes) return unchanged;
  const edits = [
    ...frontends.flatMap((frontend) => frontendEdits(frontend, additions, saidForAll(config))),
    ...defaultsEdits(config, additions),
  ];
  const hardened = withValues(given, edits);
  return {
    config: readValid(hardened),
    given: hardened,
    overrides: [
      ...resolversOverride(config, additions),
      ...statisticsOverrides(config, additions),
      ...frontends.flatMap((frontend) => serversOverrides(config, frontend, additions)),
    ],
  };
}

function frontendEdits(
  frontend: KubernetesFrontend,
  additions: readonly Additions[],
  forAll: readonly ConfigLine[],
): readonly PlacedValue[] {
  const { path, target, extraConfig } = frontend;
  const parameters = target.kind === "podPort" ? serverParameters(frontend, additions) : [];
  const own = target.kind === "podPort" ? target.template.parameters.value : "";
  const added = parameters.filter((parameter) => !own.split(/\s+/).includes(parameter));
  const podParameters = [own, ...added].filter((word) => word !== "").join(" ");
  const said = [...forAll, ...configLines(extraConfig.value)];
  const lines = missingLines(
    additions.flatMap((addition) => addition.frontend?.(frontend, { podParameters, said }) ?? []),
    said,
  );
  return [
    ...(lines.length === 0
      ? []
      : [{ path: [...path, "haproxyExtraConfig"], value: appended(extraConfig.value, lines) }]),
    ...(added.length === 0
      ? []
      : [
          {
            path: [...path, "extraPodTemplateOptions"],
            value: podParameters,
          },
        ]),
  ];
}

function serverParameters(
  frontend: KubernetesFrontend,
  additions: readonly Additions[],
): readonly string[] {
  return additions.flatMap((addition) => addition.serverParameters?.(frontend) ?? []);
}

/**
 * The platform's lines of servers that are no pods have no place for parameters, and a
 * `default-server` would be for all frontends: the lines are written anew.
 */
function serversOverrides(
  config: Config,
  frontend: KubernetesFrontend,
  additions: readonly Additions[],
): readonly Override[] {
  const { name, target } = frontend;
  const parameters = serverParameters(frontend, additions);
  const servers = serversOf(target);
  const isMerged = Object.hasOwn(config.flyingcircus.services.haproxy.listen, name);
  if (parameters.length === 0 || servers.length === 0 || isMerged) return [];
  return [
    {
      path: [...haproxyPath, "listen", name, "servers"],
      priority: "force",
      value: servers.map(({ name: server, host, port, ssl }) =>
        [
          `${server} ${host}:${port} check`,
          ...(ssl ? ["ssl verify none"] : []),
          ...parameters,
        ].join(" "),
      ),
    },
  ];
}

function serversOf(target: FrontendTarget): readonly Server[] {
  switch (target.kind) {
    case "podPort":
      return [];
    case "lbServicePort":
      return target.servers;
    case "servicePort":
      return [target.server];
  }
}

/** What `defaults` says; no policy is about what the platform itself says there. */
function saidForAll(config: Config): readonly ConfigLine[] {
  const { options = [], timeout, extraConfig } = config.flyingcircus.services.haproxy.defaults;
  return configLines(
    [
      ...options.map((option) => `option ${option}`),
      ...Object.entries(timeout).flatMap(([event, time]) =>
        time === null ? [] : [`timeout ${event} ${time}`],
      ),
      extraConfig,
    ].join("\n"),
  );
}

/** The whole text is written: a partial one would drop the platform's lines (T13). */
function defaultsEdits(config: Config, additions: readonly Additions[]): readonly PlacedValue[] {
  const text = config.flyingcircus.services.haproxy.defaults.extraConfig;
  const lines = missingLines(
    additions.flatMap(({ defaults = [] }) => defaults),
    configLines(text),
  );
  return lines.length === 0
    ? []
    : [{ path: [...haproxyPath, "defaults", "extraConfig"], value: appended(text, lines) }];
}

/** Not indented, so that Nix can hold the lines as they are read. */
const resolversComment = "# hardening: goes on with the platform's `resolvers cluster`";

/**
 * Lines for `resolvers cluster` come right behind it, and the author's own sections behind them:
 * the platform's section is the last one of its text.
 */
function resolversOverride(config: Config, additions: readonly Additions[]): readonly Override[] {
  const lines = [...new Set(additions.flatMap(({ resolvers = [] }) => resolvers))];
  if (lines.length === 0) return [];
  const own = config.flyingcircus.services.haproxy.extraConfig;
  const added = [resolversComment, ...lines.map((line) => `  ${line}`)]
    .map((line) => `${line}\n`)
    .join("");
  return [
    {
      path: [...haproxyPath, "extraConfig"],
      priority: "after",
      value: own.trim() === "" ? added : `${added}\n${own}`,
    },
  ];
}

/** Whoever defines the section `_stats` has taken it over. */
function statisticsOverrides(config: Config, additions: readonly Additions[]): readonly Override[] {
  const isTaken =
    Object.hasOwn(config.flyingcircus.services.haproxy.listen, "_stats") ||
    Object.hasOwn(config.flyingcircus.kubernetes.frontend, "_stats");
  if (isTaken) return [];
  const path = [...haproxyPath, "listen", "_stats"];
  return additions.flatMap(({ statistics }) => [
    ...(statistics?.binds === undefined
      ? []
      : [{ path: [...path, "binds"], priority: "force" as const, value: statistics.binds }]),
    ...(statistics?.lines === undefined
      ? []
      : [
          {
            path: [...path, "extraConfig"],
            priority: "force" as const,
            value: appended("", statistics.lines),
          },
        ]),
  ]);
}

function appended(text: string, lines: readonly string[]): string {
  const before = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return `${before}${lines.join("\n")}\n`;
}
