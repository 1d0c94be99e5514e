import type { Path } from "../diagnostic.js";
import type { NginxListen } from "../model/nginx-model.js";
import type { Sourced } from "../model/sourced.js";
import type { VirtualHostConfig } from "../options/config.js";

/** What NixOS listens on where neither the host nor the VM has an address. */
const allAddresses = ["0.0.0.0", "[::0]"];

/** Every socket of a virtual host, in the platform's order: TLS before plain HTTP. */
export function resolveListens(
  host: VirtualHostConfig,
  feAddresses: readonly string[],
  path: Path,
): readonly NginxListen[] {
  const common = { defaultServer: host.default };
  if (host.listen.length > 0) {
    return host.listen.map((listen, index) => ({
      ...common,
      address: listen.addr,
      port: listen.port,
      ...tls(host, listen.ssl),
      reuseport: host.default && listen.reuseport,
      extraParameters: listen.extraParameters.map((value, parameter) => ({
        value,
        path: [...path, "listen", index, "extraParameters", parameter],
      })),
      path: [...path, "listen", index],
    }));
  }
  const addresses = listenAddresses(host, feAddresses, path);
  const onPort = (port: number, ssl: boolean) =>
    addresses.map((address) => ({
      ...common,
      address: address.value,
      port,
      ...tls(host, ssl),
      reuseport: host.default,
      extraParameters: [],
      path: address.path ?? path,
    }));
  const overTls = host.onlySSL || host.addSSL || host.forceSSL || host.rejectSSL;
  return [...(overTls ? onPort(443, true) : []), ...(host.onlySSL ? [] : onPort(80, false))];
}

function tls(host: VirtualHostConfig, ssl: boolean): Pick<NginxListen, "ssl" | "http2" | "http3"> {
  return { ssl, http2: ssl && host.http2, http3: ssl && host.http3 };
}

function listenAddresses(
  host: VirtualHostConfig,
  feAddresses: readonly string[],
  path: Path,
): readonly Sourced<string>[] {
  if (host.listenAddresses !== undefined && host.listenAddresses.length > 0) {
    return host.listenAddresses.map((value, index) => ({
      value,
      path: [...path, "listenAddresses", index],
    }));
  }
  const deprecated = (["listenAddress", "listenAddress6"] as const).flatMap((key) => {
    const value = host[key];
    return value === null ? [] : [{ value, path: [...path, key] }];
  });
  if (deprecated.length > 0) return deprecated;
  // An empty list takes the place of the FE addresses, which are the option's default.
  const known = host.listenAddresses === undefined ? feAddresses.map(inBrackets) : [];
  return (known.length > 0 ? known : allAddresses).map((value) => ({ value, path }));
}

function inBrackets(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}
