import type { Path } from "../diagnostic.js";
import type { Sourced } from "./sourced.js";

/**
 * An entry of `services.nginx.virtualHosts`: one `server` block of nginx, and with `forceSSL` a
 * second one before it. Texts stand here as the platform copies them into the file, unquoted.
 */
export interface VirtualHost {
  /** The entry's name, which is also the server name where `serverName` is not set. */
  readonly name: string;
  readonly path: Path;
  /** The server name and its aliases. */
  readonly serverNames: readonly [Sourced<string>, ...Sourced<string>[]];
  readonly listens: readonly NginxListen[];
  /** What the server that redirects to HTTPS listens on; undefined without `forceSSL`. */
  readonly redirectListens: readonly NginxListen[] | undefined;
  readonly acmeChallenge: AcmeChallenge | undefined;
  readonly root: Sourced<string> | undefined;
  /** The URL that every request is redirected to. */
  readonly globalRedirect: Sourced<string> | undefined;
  /** Undefined where nginx speaks no TLS. */
  readonly tls: TlsFiles | undefined;
  readonly passwordFile: Sourced<string> | undefined;
  /** Sorted by priority, then by the bytes of their names. */
  readonly locations: readonly NginxLocation[];
  readonly extraConfig: Sourced<string>;
  /** Log files of this host alone; undefined on releases that have none. */
  readonly logs: LogFiles | undefined;
}

/** One socket that a virtual host listens on. */
export interface NginxListen {
  /** As written: IPv6 in brackets, if its author put them. */
  readonly address: string;
  readonly port: number;
  readonly ssl: boolean;
  readonly http2: boolean;
  readonly http3: boolean;
  readonly defaultServer: boolean;
  readonly reuseport: boolean;
  readonly extraParameters: readonly Sourced<string>[];
  readonly path: Path;
}

/** How nginx answers the certificate authority's HTTP-01 challenges. */
export interface AcmeChallenge {
  readonly path: Path;
  readonly root: Sourced<string> | undefined;
  /** URL of the host that is asked for what is not found here. */
  readonly fallback: Sourced<string> | undefined;
}

/** PEM files; the platform's build fails where an own certificate or its key is missing. */
export interface TlsFiles {
  /** Whether the platform gets them by ACME, or the user names them. */
  readonly kind: "acme" | "own";
  readonly certificate: Sourced<string> | undefined;
  readonly key: Sourced<string> | undefined;
  readonly trusted: Sourced<string> | undefined;
}

/** The files that a virtual host writes its log to. */
export interface LogFiles {
  readonly access: Sourced<string>;
  readonly error: Sourced<string>;
}

/** An entry of a virtual host's `locations`. */
export interface NginxLocation {
  /** The entry's name: `/`, `= /exact`, `~ \.php$`, … */
  readonly match: string;
  readonly path: Path;
  readonly proxyPass: ProxyPass | undefined;
  readonly websockets: boolean;
  readonly index: Sourced<string> | undefined;
  readonly tryFiles: Sourced<string> | undefined;
  readonly root: Sourced<string> | undefined;
  readonly alias: Sourced<string> | undefined;
  readonly return: Sourced<string> | undefined;
  readonly extraConfig: Sourced<string>;
  readonly passwordFile: Sourced<string> | undefined;
}

/** Where a location passes requests to, or why that is unknown. */
export type ProxyPass =
  | { readonly kind: "url"; readonly value: string; readonly path: Path }
  | {
      readonly kind: "unknown-frontend";
      readonly frontend: string;
      /** Names of the frontends that there are. */
      readonly known: readonly string[];
      readonly path: Path;
    }
  | {
      readonly kind: "unreachable-frontend";
      readonly frontend: string;
      /** The frontend's binds, none of which nginx can connect to. */
      readonly binds: readonly string[];
      readonly path: Path;
    };
