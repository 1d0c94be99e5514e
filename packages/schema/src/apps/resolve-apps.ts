import type { Path } from "../diagnostic.js";
import type { App, AppPort } from "../model/app.js";
import { type PortOption, portOptions } from "../model/port-option.js";
import type { AppConfig } from "../options/app-options.js";
import type { Config } from "../options/config.js";
import { sortedEntries } from "../text/compare-bytes.js";
import { tcpFrontendName } from "./tcp-frontend-name.js";

/** What the entries of `apps` say of the cluster, sorted by name. */
export function resolveApps({ apps }: Config): readonly App[] {
  return sortedEntries(apps).map(([name, app]) => resolveApp(name, app));
}

function resolveApp(name: string, app: AppConfig): App {
  const path: Path = ["apps", name];
  const { namespace, serviceName = name, selector, external } = app;
  const ofHost = portOf(app, path);
  const ofTcp = (app.tcp ?? []).flatMap((tcp, index): readonly AppPort[] => {
    const port = portOf(tcp, [...path, "tcp", index]);
    return port === undefined
      ? []
      : [{ ...port, frontend: tcpFrontendName(name, tcp, index), protocol: "tcp" }];
  });
  return {
    name,
    path,
    namespace,
    serviceName,
    selector,
    external,
    ports: [
      ...(ofHost === undefined ? [] : [{ ...ofHost, frontend: name, protocol: "http" as const }]),
      ...ofTcp,
    ],
  };
}

/** The port that an app or an entry of its `tcp` gives, the first of them where there are several. */
export function portOf(
  options: { readonly [Option in PortOption]?: number | undefined },
  path: Path,
): Pick<AppPort, "kind" | "port" | "path"> | undefined {
  const kind = portOptions.find((option) => options[option] !== undefined);
  const port = kind === undefined ? undefined : options[kind];
  return kind === undefined || port === undefined
    ? undefined
    : { kind, port, path: [...path, kind] };
}
