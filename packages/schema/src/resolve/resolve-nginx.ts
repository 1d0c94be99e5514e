import type { Path } from "../diagnostic.js";
import type { AcmeChallenge, TlsFiles, VirtualHost } from "../model/nginx-model.js";
import type { Sourced } from "../model/sourced.js";
import type { Config, VirtualHostConfig } from "../options/config.js";
import { sortedEntries } from "../text/compare-bytes.js";
import { resolveListens } from "./resolve-listens.js";
import { passwordFile, resolveLocations } from "./resolve-locations.js";
import { proxyPassResolver } from "./resolve-proxy-pass.js";

/** What all virtual hosts of a webgateway share. */
interface Surroundings {
  readonly feAddresses: readonly string[];
  /** From 23.11 on each host has log files of its own. */
  readonly ownLogs: boolean;
  readonly resolveProxyPass: ReturnType<typeof proxyPassResolver>;
}

/** The virtual hosts as a webgateway with these FE addresses gets them. */
export function resolveVirtualHosts(
  config: Config,
  feAddresses: readonly string[],
): readonly VirtualHost[] {
  const path: Path = ["flyingcircus", "services", "nginx", "virtualHosts"];
  const surroundings: Surroundings = {
    feAddresses,
    ownLogs: config.platform.release !== "23.05",
    resolveProxyPass: proxyPassResolver(config),
  };
  return sortedEntries(config.flyingcircus.services.nginx.virtualHosts).map(([name, host]) =>
    resolveVirtualHost(name, host, [...path, name], surroundings),
  );
}

function resolveVirtualHost(
  name: string,
  host: VirtualHostConfig,
  path: Path,
  { feAddresses, ownLogs, resolveProxyPass }: Surroundings,
): VirtualHost {
  const option = <T>(key: keyof VirtualHostConfig, value: T | null): Sourced<T> | undefined =>
    value === null ? undefined : { value, path: [...path, key] };

  const speaksTls = host.onlySSL || host.addSSL || host.forceSSL;
  const serverName = option("serverName", host.serverName) ?? { value: name, path };
  const ownCertificate = host.enableACME ?? speaksTls;
  const certificateName =
    option("useACMEHost", host.useACMEHost) ?? (ownCertificate ? serverName : undefined);
  const listens = resolveListens(host, feAddresses, path);

  return {
    name,
    path,
    serverNames: [
      serverName,
      ...host.serverAliases.map((value, index) => ({
        value,
        path: [...path, "serverAliases", index],
      })),
    ],
    listens: host.forceSSL ? listens.filter(({ ssl }) => ssl) : listens,
    redirectListens: host.forceSSL ? listens.filter(({ ssl }) => !ssl) : undefined,
    acmeChallenge: certificateName && acmeChallenge(host, path, certificateName, option),
    root: option("root", host.root),
    globalRedirect:
      host.globalRedirect === null
        ? undefined
        : {
            value: `${speaksTls ? "https" : "http"}://${host.globalRedirect}$request_uri`,
            path: [...path, "globalRedirect"],
          },
    tls: speaksTls ? tlsFiles(host, certificateName, option) : undefined,
    passwordFile: passwordFile(host, name, path),
    locations: resolveLocations(host.locations, [...path, "locations"], resolveProxyPass),
    extraConfig: { value: host.extraConfig, path: [...path, "extraConfig"] },
    logs: ownLogs
      ? { access: logFile("access", serverName), error: logFile("error", serverName) }
      : undefined,
  };
}

type OptionOf = <T>(key: keyof VirtualHostConfig, value: T | null) => Sourced<T> | undefined;

function acmeChallenge(
  host: VirtualHostConfig,
  path: Path,
  certificateName: Sourced<string>,
  option: OptionOf,
): AcmeChallenge {
  const fallback = option("acmeFallbackHost", host.acmeFallbackHost);
  return {
    path: certificateName.path ?? path,
    root: option("acmeRoot", host.acmeRoot),
    fallback: fallback && { ...fallback, value: `http://${fallback.value}` },
  };
}

/** With ACME the platform ignores the certificate files that the user names. */
function tlsFiles(
  host: VirtualHostConfig,
  certificateName: Sourced<string> | undefined,
  option: OptionOf,
): TlsFiles {
  if (certificateName === undefined) {
    return {
      kind: "own",
      certificate: option("sslCertificate", host.sslCertificate),
      key: option("sslCertificateKey", host.sslCertificateKey),
      trusted: option("sslTrustedCertificate", host.sslTrustedCertificate),
    };
  }
  const file = (name: string): Sourced<string> => ({
    ...certificateName,
    value: `/var/lib/acme/${certificateName.value}/${name}.pem`,
  });
  return { kind: "acme", certificate: file("fullchain"), key: file("key"), trusted: file("chain") };
}

function logFile(kind: "access" | "error", serverName: Sourced<string>): Sourced<string> {
  return { ...serverName, value: `/var/log/nginx/${kind}-${serverName.value}.log` };
}
