import type { Path } from "../diagnostic.js";
import type { OptionOrigin, Place } from "../model/app.js";
import type { OptionValue } from "../model/definitions.js";
import type { AppConfig, AppTcpConfig } from "../options/app-options.js";
import { portOf } from "./resolve-apps.js";
import { tcpFrontendName } from "./tcp-frontend-name.js";

type Options = Readonly<Record<string, OptionValue>>;

/** An entry of `kubernetes.frontend` that an app stands for. */
export interface AppFrontend {
  readonly name: string;
  readonly options: Options;
  readonly place: Place;
  /** What the binds come from: a port to be chosen, or what the app says. */
  readonly binds: { readonly kind: "chosen" } | { readonly kind: "given"; readonly binds: Binds };
}

/** Binds as the app says them; `:443` stands for all FE addresses. */
interface Binds {
  readonly texts: readonly string[];
  readonly path: Path;
}

/** What an app says of a virtual host. */
export interface AppHost {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly options: Options;
  readonly locations: readonly AppLocation[];
  readonly place: Place;
}

interface AppLocation {
  readonly match: string;
  readonly options: Options;
  readonly place: Place;
}

/** The entries that one app stands for, as if it were alone. */
export interface AppExpansion {
  readonly frontends: readonly AppFrontend[];
  readonly host: AppHost | undefined;
}

export const frontendsPath: Path = ["flyingcircus", "kubernetes", "frontend"];
export const virtualHostsPath: Path = ["flyingcircus", "services", "nginx", "virtualHosts"];

/** Frontend options that an app has under the same name, for its host or in an entry of `tcp`. */
const ownFrontendOptions = [
  "sslBackend",
  "haproxyExtraConfig",
  "extraPodTemplateOptions",
] as const satisfies readonly (keyof AppTcpConfig & keyof AppConfig)[];
/** Frontend options that are about the app's Service, and so said once. */
const serviceOptions = ["serviceName", "namespace", "maxExpectedPods"] as const;
const hostOptions = [
  ...["forceSSL", "enableACME", "useACMEHost", "emailACME", "sslCertificate"],
  ...["sslCertificateKey", "listenAddresses", "default", "basicAuth", "basicAuthFile"],
  "extraConfig",
] as const;
const locationOptions = ["basicAuth", "basicAuthFile", "extraConfig", "priority"] as const;

/** The entries that an app stands for. */
export function expansionOfApp(name: string, app: AppConfig): AppExpansion {
  const path: Path = ["apps", name];
  const tcp = (app.tcp ?? []).map((entry, index) => tcpFrontend(name, app, entry, index));
  const [host, ...aliases] = app.hosts ?? (app.host === undefined ? [] : [app.host]);
  if (host === undefined) return { frontends: tcp, host: undefined };
  return {
    frontends: [hostFrontend(name, app), ...tcp],
    host: {
      name: host,
      aliases,
      options: {
        ...(aliases.length === 0 ? {} : { serverAliases: aliases }),
        ...picked(app, hostOptions),
      },
      locations: locationsOf(name, app),
      place: {
        app: name,
        entry: [...virtualHostsPath, host],
        to: hostPath(name, app),
        options: {
          ...sameNames(path, hostOptions),
          serverAliases: { kind: "aliases", path: [...path, "hosts"] },
        },
      },
    },
  };
}

function hostPath(name: string, app: AppConfig): Path {
  return app.host === undefined ? ["apps", name, "hosts", 0] : ["apps", name, "host"];
}

function hostFrontend(name: string, app: AppConfig): AppFrontend {
  const path: Path = ["apps", name];
  const { localPort } = app;
  const entry = [...frontendsPath, name];
  return {
    name,
    options: { ...targetOptions(name, name, app, app), ...picked(app, ownFrontendOptions) },
    binds:
      localPort === undefined
        ? { kind: "chosen" }
        : {
            kind: "given",
            binds: { texts: [`127.0.0.1:${localPort}`], path: [...path, "localPort"] },
          },
    place: {
      app: name,
      entry,
      to: path,
      options: {
        ...sameNames(path, [...ownFrontendOptions, ...serviceOptions, ...portNames]),
        binds: { kind: "port", path: [...path, "localPort"] },
        mode: { kind: "derived", path: hostPath(name, app) },
      },
    },
  };
}

function tcpFrontend(name: string, app: AppConfig, tcp: AppTcpConfig, index: number): AppFrontend {
  const path: Path = ["apps", name, "tcp", index];
  const frontend = tcpFrontendName(name, tcp, index);
  const texts = typeof tcp.listen === "string" ? [tcp.listen] : tcp.listen;
  return {
    name: frontend,
    options: {
      mode: "tcp",
      ...targetOptions(name, frontend, app, tcp),
      ...picked(tcp, ownFrontendOptions),
    },
    binds: { kind: "given", binds: { texts, path: [...path, "listen"] } },
    place: {
      app: name,
      entry: [...frontendsPath, frontend],
      to: path,
      options: {
        ...sameNames(path, [...ownFrontendOptions, ...portNames]),
        ...sameNames(["apps", name], serviceOptions),
        binds: { kind: "derived", path: [...path, "listen"] },
        mode: { kind: "derived", path },
      },
    },
  };
}

const portNames = ["podPort", "lbServicePort", "servicePort"] as const;

/** What a frontend passes to. With lbServicePort the platform ignores name and namespace (T19). */
function targetOptions(
  name: string,
  frontend: string,
  app: AppConfig,
  given: AppConfig | AppTcpConfig,
): Options {
  const port = portOf(given, []);
  if (port === undefined) return {};
  const { namespace, serviceName = name, maxExpectedPods } = app;
  const isNamed = port.kind !== "lbServicePort";
  const hasPods = port.kind === "podPort" || !givesPodPort(app);
  return {
    [port.kind]: port.port,
    ...(isNamed && serviceName !== frontend ? { serviceName } : {}),
    ...(isNamed && namespace !== "default" ? { namespace } : {}),
    ...(hasPods && maxExpectedPods !== undefined ? { maxExpectedPods } : {}),
  };
}

/** Without any, the platform's word on `maxExpectedPods` is for each frontend of the app. */
function givesPodPort({ podPort, tcp = [] }: AppConfig): boolean {
  return podPort !== undefined || tcp.some((entry) => entry.podPort !== undefined);
}

function locationsOf(name: string, app: AppConfig): readonly AppLocation[] {
  const { paths = ["/"] } = app;
  const path: Path = ["apps", name];
  const pathsGiven = app.paths !== undefined;
  const entries = Array.isArray(paths)
    ? [...new Set(paths)].map((match) => ({ match, own: {}, step: paths.indexOf(match) }))
    : Object.entries(paths).map(([match, own]) => ({ match, own, step: match }));
  return entries.map(({ match, own, step }) => {
    const to = pathsGiven ? [...path, "paths", step] : hostPath(name, app);
    const ownPath = typeof step === "string" ? to : undefined;
    const { websockets = app.websockets, path: urlPath } = own as LocationConfig;
    const isOwnWebsockets = (own as LocationConfig).websockets !== undefined;
    return {
      match,
      options: {
        proxyPass: urlPath === undefined ? { frontend: name } : { frontend: name, path: urlPath },
        ...(websockets === undefined ? {} : { proxyWebsockets: websockets }),
        ...picked(own as LocationConfig, locationOptions),
      },
      place: {
        app: name,
        entry: [...virtualHostsPath, hostName(app), "locations", match],
        to,
        options: {
          ...(ownPath === undefined ? {} : sameNames(ownPath, locationOptions)),
          proxyWebsockets: {
            kind: "same",
            path: [...(isOwnWebsockets && ownPath !== undefined ? ownPath : path), "websockets"],
          },
        },
      },
    };
  });
}

type LocationConfig = Exclude<NonNullable<AppConfig["paths"]>, readonly string[]>[string];

function hostName({ host, hosts }: AppConfig): string {
  return hosts?.[0] ?? host ?? "";
}

/** The options that are given, in this order. */
function picked<Given extends object>(given: Given, names: readonly string[]): Options {
  const values = new Map<string, OptionValue | undefined>(Object.entries(given));
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function sameNames(path: Path, names: readonly string[]): Readonly<Record<string, OptionOrigin>> {
  return Object.fromEntries(
    names.map((name) => [name, { kind: "same" as const, path: [...path, name] }]),
  );
}
