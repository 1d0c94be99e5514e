import type { Path } from "../diagnostic.js";
import type { Override } from "../model/definitions.js";
import type {
  GlobalSection,
  HaproxyModel,
  KubernetesFrontend,
  ProxySection,
  ProxySettings,
} from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import type { Config, HaproxyConfig } from "../options/config.js";
import { compareBytes, sortedEntries } from "../text/compare-bytes.js";
import { frontendSection } from "./frontend-section.js";
import { kubernetesDefaults, plainDefaults, statsSection } from "./platform-haproxy.js";
import { resolveFrontends } from "./resolve-frontends.js";
import { resolveSettings, type SettingsConfig } from "./resolve-settings.js";
import { sourcedBind } from "./sourced-bind.js";

const haproxyPath: Path = ["flyingcircus", "services", "haproxy"];

/** The HAProxy configuration that the platform makes of a config. */
export function resolveHaproxy(config: Config, overrides: readonly Override[]): HaproxyModel {
  const { haproxy } = config.flyingcircus.services;
  const frontends = resolveFrontends(config);
  const kubernetes = setsUpKubernetes(config, frontends);
  return {
    global: resolveGlobal(haproxy),
    defaults: resolveDefaults(haproxy, kubernetes),
    sections: [
      ...mergeSections(
        userSections(haproxy, "listen"),
        kubernetes ? ownSections(frontends, overrides) : [],
      ),
      ...userSections(haproxy, "frontend"),
      ...userSections(haproxy, "backend"),
    ],
    extraConfig: extraConfigs(config, kubernetes, overrides),
    frontends,
    kubernetes,
  };
}

/** Where the resource group is unknown, it has a k3s-server if the config has use for one. */
function setsUpKubernetes(config: Config, frontends: readonly KubernetesFrontend[]): boolean {
  return (
    config.resourceGroup?.machines.some(({ roles }) => roles.includes("k3s-server")) ??
    frontends.length > 0
  );
}

/** A frontend of the name `_stats` takes the place of the statistics page (T17). */
function ownSections(
  frontends: readonly KubernetesFrontend[],
  overrides: readonly Override[],
): readonly ProxySection[] {
  const sections = frontends.map(frontendSection);
  const isTaken = sections.some(({ name }) => name === statsSection.name);
  const own = isTaken ? sections : mergeSections([statsSection], sections);
  if (overrides.length === 0) return own;
  const forced = new Map(
    overrides.flatMap(({ path, priority, value }) =>
      priority === "force" ? [[path.join("\0"), value] as const] : [],
    ),
  );
  return own.map((section) => withForced(section, forced));
}

/** A section of the platform's with what `hardening` forces: `lib.mkForce` drops its own values. */
function withForced(
  section: ProxySection,
  forced: ReadonlyMap<string, Override["value"]>,
): ProxySection {
  const [binds, servers, lines] = ["binds", "servers", "extraConfig"].map((option) =>
    forced.get([...haproxyPath, section.kind, section.name, option].join("\0")),
  );
  const text = (value: unknown) => ({ value: { kind: "text", text: String(value) } }) as const;
  return {
    ...section,
    ...(Array.isArray(binds) && { binds: binds.map((value) => sourcedBind(String(value))) }),
    ...(Array.isArray(servers) && { servers: servers.map(text) }),
    ...(typeof lines === "string" && { extraConfig: [text(lines)] }),
  };
}

/**
 * The end of the file. `lib.mkAfter` comes behind the platform's section, which it continues; the
 * author's own sections stand at its end.
 */
function extraConfigs(
  config: Config,
  kubernetes: boolean,
  overrides: readonly Override[],
): HaproxyModel["extraConfig"] {
  const path = [...haproxyPath, "extraConfig"];
  const platform = kubernetes ? [{ value: resolversCluster(config) }] : [];
  const own = config.flyingcircus.services.haproxy.extraConfig;
  const after = overrides.find(({ priority }) => priority === "after")?.value;
  if (typeof after !== "string" || !kubernetes) {
    return [{ value: own, path }, ...platform];
  }
  const added = after.endsWith(own) ? after.slice(0, after.length - own.length) : after;
  return [{ value: `${resolversCluster(config)}${added}` }, { value: own, path }];
}

/**
 * Merges two lists that are sorted by name into one; sections of one name as the module system
 * does, the user's definitions first.
 */
function mergeSections(
  users: readonly ProxySection[],
  own: readonly ProxySection[],
): readonly ProxySection[] {
  if (users.length === 0) return own;
  const merged: ProxySection[] = [];
  let next = 0;
  for (const section of own) {
    let user = users[next];
    while (user !== undefined && compareBytes(user.name, section.name) < 0) {
      merged.push(user);
      user = users[++next];
    }
    if (user?.name === section.name) {
      merged.push(mergeSection(user, section));
      next++;
    } else {
      merged.push(section);
    }
  }
  return [...merged, ...users.slice(next)];
}

function mergeSection(user: ProxySection, own: ProxySection): ProxySection {
  return {
    kind: user.kind,
    name: user.name,
    origins: [...user.origins, ...own.origins],
    ...mergeSettings(user, own),
  };
}

/** Lists and lines add up; of two scalars, which the platform's build refuses, the user's stands. */
function mergeSettings(user: ProxySettings, own: ProxySettings): ProxySettings {
  return {
    mode: user.mode ?? own.mode,
    balance: user.balance ?? own.balance,
    options: [...user.options, ...own.options],
    timeouts: [...user.timeouts, ...own.timeouts],
    binds: [...user.binds, ...own.binds],
    defaultBackend: user.defaultBackend ?? own.defaultBackend,
    servers: [...user.servers, ...own.servers],
    extraConfig: [...user.extraConfig, ...own.extraConfig],
  };
}

function resolveGlobal({ global }: HaproxyConfig): GlobalSection {
  const option = <K extends keyof typeof global>(key: K): Sourced<(typeof global)[K]> => ({
    value: global[key],
    path: [...haproxyPath, "global", key],
  });
  return {
    daemon: option("daemon"),
    chroot: option("chroot"),
    user: option("user"),
    group: option("group"),
    maxconn: option("maxconn"),
    extraConfig: option("extraConfig"),
  };
}

function resolveDefaults({ defaults }: HaproxyConfig, kubernetes: boolean): ProxySettings {
  const user = resolveSettings(defaults, [...haproxyPath, "defaults"]);
  if (kubernetes) return mergeSettings(user, kubernetesDefaults);
  return {
    ...user,
    mode: user.mode ?? plainDefaults.mode,
    options: defaults.options === undefined ? plainDefaults.options : user.options,
  };
}

function userSections(haproxy: HaproxyConfig, kind: ProxySection["kind"]): ProxySection[] {
  return sortedEntries<SettingsConfig>(haproxy[kind]).map(([name, settings]) => {
    const path = [...haproxyPath, kind, name];
    return { kind, name, origins: [path], ...resolveSettings(settings, path) };
  });
}

function resolversCluster(config: Config): string {
  const { clusterDns } = config.flyingcircus.kubernetes.network;
  return `resolvers cluster\n  nameserver coredns ${clusterDns}:53\n  accepted_payload_size 8192\n`;
}
