import type { Path } from "../diagnostic.js";
import type { HaproxyMode, ProxySettings, Timeout } from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import { sortedEntries } from "../text/compare-bytes.js";
import { sourcedBind } from "./sourced-bind.js";

/** The options of `defaults`, `listen`, `frontend` and `backend`; each kind lacks some of them. */
export interface SettingsConfig {
  readonly mode?: HaproxyMode | null | undefined;
  readonly balance?: string | null;
  readonly options?: readonly string[] | undefined;
  readonly timeout: Readonly<Record<string, string | null>>;
  readonly binds?: readonly string[];
  readonly default_backend?: string | null;
  readonly servers?: readonly string[];
  readonly extraConfig: string;
}

/** The user's settings at `path`, without the platform's. */
export function resolveSettings(settings: SettingsConfig, path: Path): ProxySettings {
  const scalar = <T>(key: keyof SettingsConfig, value: T | null | undefined) =>
    value === undefined || value === null ? undefined : { value, path: [...path, key] };
  const list = (key: keyof SettingsConfig, values: readonly string[] = []) =>
    values.map((value, index) => ({ value, path: [...path, key, index] }));
  const text = (value: string) => ({ kind: "text", text: value }) as const;

  return {
    mode: scalar("mode", settings.mode),
    balance: scalar("balance", settings.balance),
    options: list("options", settings.options),
    timeouts: resolveTimeouts(settings.timeout, [...path, "timeout"]),
    binds: (settings.binds ?? []).map((value, index) =>
      sourcedBind(value, [...path, "binds", index]),
    ),
    defaultBackend: scalar("default_backend", settings.default_backend),
    servers: list("servers", settings.servers).map(({ value, path: at }) => ({
      value: text(value),
      path: at,
    })),
    extraConfig: [{ value: text(settings.extraConfig), path: [...path, "extraConfig"] }],
  };
}

function resolveTimeouts(
  timeouts: SettingsConfig["timeout"],
  path: Path,
): readonly Sourced<Timeout>[] {
  return sortedEntries(timeouts).flatMap(([event, duration]) =>
    duration === null ? [] : [{ value: { event, duration }, path: [...path, event] }],
  );
}
