import type { NginxNode } from "./nginx-node.js";

/** The recommended proxy headers by reference, as the platform's file names them. */
export const includedProxyHeaders: readonly NginxNode[] = [
  { kind: "directive", words: ["include", "nginx-recommended-proxy-headers.conf"] },
];

/** What that file holds, for a configuration that has to run without it. */
export const inlinedProxyHeaders: readonly NginxNode[] = [
  ["Host", "$host"],
  ["X-Real-IP", "$remote_addr"],
  ["X-Forwarded-For", "$proxy_add_x_forwarded_for"],
  ["X-Forwarded-Proto", "$scheme"],
  ["X-Forwarded-Host", "$host"],
  ["X-Forwarded-Server", "$server_name"],
].map((header) => ({ kind: "directive", words: ["proxy_set_header", ...header] }));
