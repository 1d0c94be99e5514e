import type { AcmeChallenge, NginxListen, Path, VirtualHost } from "@nixgen/schema";
import { directive } from "./directive.js";
import { locationBlock } from "./location-block.js";
import type { NginxNode } from "./nginx-node.js";
import { passwordProtection } from "./password-protection.js";
import { verbatim } from "./verbatim.js";

/** The `server` blocks of a virtual host, in the platform's order of directives. */
export function serverBlocks(
  host: VirtualHost,
  proxyHeaders: readonly NginxNode[],
): readonly NginxNode[] {
  const forceSSL: Path = [...host.path, "forceSSL"];
  const main: readonly NginxNode[] = [
    ...host.listens.flatMap(listenDirectives),
    serverName(host),
    ...acmeLocations(host.acmeChallenge),
    ...directive("root", host.root),
    ...directive("return", host.globalRedirect, (url) => ["301", url]),
    ...directive("ssl_certificate", host.tls?.certificate),
    ...directive("ssl_certificate_key", host.tls?.key),
    ...directive("ssl_trusted_certificate", host.tls?.trusted),
    ...passwordProtection(host.passwordFile),
    ...host.locations.map((location) => locationBlock(location, proxyHeaders)),
    ...verbatim(host.extraConfig),
    ...directive("access_log", host.logs?.access),
    ...directive("error_log", host.logs?.error),
  ];
  const server = (children: readonly NginxNode[], remark: string, path: Path): NginxNode => ({
    kind: "block",
    words: ["server"],
    children,
    path,
    comment: `flyingcircus.services.nginx.virtualHosts.${JSON.stringify(host.name)}${remark}`,
  });
  if (host.redirectListens === undefined) return [server(main, "", host.path)];
  const redirect: readonly NginxNode[] = [
    ...host.redirectListens.flatMap(listenDirectives),
    serverName(host),
    ...acmeLocations(host.acmeChallenge),
    {
      kind: "block",
      words: ["location", "/"],
      path: forceSSL,
      children: [
        {
          kind: "directive",
          words: ["return", "301", "https://$host$request_uri"],
          path: forceSSL,
        },
      ],
    },
  ];
  return [
    server(redirect, ": redirect to HTTPS (forceSSL)", forceSSL),
    server(main, "", host.path),
  ];
}

function serverName(host: VirtualHost): NginxNode {
  return {
    kind: "directive",
    words: ["server_name", ...host.serverNames.map(({ value }) => value)],
    path: host.serverNames[0].path ?? host.path,
  };
}

function listenDirectives(listen: NginxListen): readonly NginxNode[] {
  const address = `${listen.address}:${listen.port}`;
  const line = (...words: readonly string[]): NginxNode => ({
    kind: "directive",
    words,
    path: listen.path,
  });
  return [
    line(
      "listen",
      address,
      ...(listen.ssl ? ["ssl"] : []),
      ...(listen.http2 ? ["http2"] : []),
      ...(listen.defaultServer ? ["default_server"] : []),
      ...(listen.reuseport ? ["reuseport"] : []),
      ...listen.extraParameters.map(({ value }) => value),
    ),
    ...(listen.http3
      ? [
          line("listen", address, "http3", "reuseport"),
          line("add_header", "Alt-Svc", `'h3=":443"'`),
          line("add_header", "QUIC-Status", "$quic"),
        ]
      : []),
  ];
}

function acmeLocations(challenge: AcmeChallenge | undefined): readonly NginxNode[] {
  if (challenge === undefined) return [];
  const authOff = directive("auth_basic", { value: "off", path: challenge.path });
  const location = (match: string, children: readonly NginxNode[]): NginxNode => ({
    kind: "block",
    words: ["location", match],
    path: challenge.path,
    children,
  });
  return [
    location("/.well-known/acme-challenge", [
      ...directive("try_files", challenge.fallback, () => ["$uri", "@acme-fallback"]),
      ...directive("root", challenge.root),
      ...authOff,
    ]),
    ...(challenge.fallback === undefined
      ? []
      : [location("@acme-fallback", [...authOff, ...directive("proxy_pass", challenge.fallback)])]),
  ];
}
