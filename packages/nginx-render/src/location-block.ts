import type { NginxLocation, Path, ProxyPass } from "@nixgen/schema";
import { directive } from "./directive.js";
import type { NginxNode } from "./nginx-node.js";
import { passwordProtection } from "./password-protection.js";
import { verbatim } from "./verbatim.js";

/** A `location` block, in the platform's order of directives. */
export function locationBlock(
  location: NginxLocation,
  proxyHeaders: readonly NginxNode[],
): NginxNode {
  const { proxyPass } = location;
  return {
    kind: "block",
    words: ["location", location.match],
    path: location.path,
    children: [
      ...(proxyPass === undefined ? [] : [proxyPassDirective(proxyPass)]),
      ...(location.websockets ? websocketDirectives([...location.path, "proxyWebsockets"]) : []),
      ...directive("index", location.index),
      ...directive("try_files", location.tryFiles),
      ...directive("root", location.root),
      ...directive("alias", location.alias),
      ...directive("return", location.return),
      ...verbatim(location.extraConfig),
      ...(proxyPass === undefined
        ? []
        : proxyHeaders.map((node) => ({ ...node, path: proxyPass.path }))),
      ...passwordProtection(location.passwordFile),
    ],
  };
}

function proxyPassDirective(target: ProxyPass): NginxNode {
  const { path } = target;
  switch (target.kind) {
    case "url":
      return { kind: "directive", words: ["proxy_pass", target.value], path };
    case "unknown-frontend":
      return { kind: "comment", text: `proxy_pass: there is no frontend ${target.frontend}`, path };
    case "unreachable-frontend":
      return {
        kind: "comment",
        text: `proxy_pass: nginx can reach no bind of frontend ${target.frontend}`,
        path,
      };
    default:
      return target satisfies never;
  }
}

function websocketDirectives(path: Path): readonly NginxNode[] {
  return [
    ["proxy_http_version", "1.1"],
    ["proxy_set_header", "Upgrade", "$http_upgrade"],
    ["proxy_set_header", "Connection", "$connection_upgrade"],
  ].map((words) => ({ kind: "directive", words, path }));
}
