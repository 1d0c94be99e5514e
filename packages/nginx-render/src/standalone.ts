import type { NginxNode } from "./nginx-node.js";
import { inlinedProxyHeaders } from "./proxy-headers.js";

/**
 * A complete nginx.conf around the server blocks: what they rely on in the platform's http
 * block, the status page, and nothing that needs the platform's users, folders or files.
 */
export function standalone(servers: readonly NginxNode[]): readonly NginxNode[] {
  return [
    { kind: "directive", words: ["error_log", "stderr"] },
    block(
      ["events"],
      [
        ["worker_connections", "4096"],
        ["multi_accept", "on"],
      ],
    ),
    {
      kind: "block",
      words: ["http"],
      children: [
        mimeTypes,
        ...directives(beforeProxyHeaders),
        ...inlinedProxyHeaders,
        ...directives(afterProxyHeaders),
        connectionUpgrade,
        anonymousAddress,
        ...directives(logging),
        ...servers,
        statusPage,
      ],
    },
  ];
}

const directives = (lines: readonly (readonly string[])[]): readonly NginxNode[] =>
  lines.map((words) => ({ kind: "directive", words }));

const block = (
  words: readonly string[],
  lines: readonly (readonly string[])[],
  comment?: string,
): NginxNode => ({
  kind: "block",
  words,
  children: directives(lines),
  ...(comment === undefined ? {} : { comment }),
});

const mimeTypes = block(
  ["types"],
  [
    ["text/html", "html", "htm"],
    ["text/css", "css"],
    ["text/plain", "txt"],
    ["text/xml", "xml"],
    ["text/javascript", "js", "mjs"],
    ["application/json", "json"],
    ["application/pdf", "pdf"],
    ["application/wasm", "wasm"],
    ["font/woff", "woff"],
    ["font/woff2", "woff2"],
    ["image/gif", "gif"],
    ["image/jpeg", "jpg", "jpeg"],
    ["image/png", "png"],
    ["image/svg+xml", "svg"],
    ["image/webp", "webp"],
    ["image/x-icon", "ico"],
  ],
  "The platform knows many more types.",
);

const beforeProxyHeaders = [
  ["default_type", "application/octet-stream"],
  ["charset", "UTF-8"],
  ["sendfile", "on"],
  ["tcp_nopush", "on"],
  ["tcp_nodelay", "on"],
  ["keepalive_timeout", "65"],
  ["ssl_protocols", "TLSv1.2", "TLSv1.3"],
  ["ssl_session_timeout", "1d"],
  ["ssl_session_cache", "shared:SSL:10m"],
  ["ssl_session_tickets", "off"],
  ["ssl_prefer_server_ciphers", "off"],
  ["proxy_redirect", "off"],
  ["proxy_connect_timeout", "60s"],
  ["proxy_send_timeout", "60s"],
  ["proxy_read_timeout", "60s"],
  ["proxy_http_version", "1.1"],
];

const afterProxyHeaders = [
  ["server_names_hash_bucket_size", "64"],
  ["client_max_body_size", "10m"],
  ["client_body_timeout", "10m"],
  ["client_header_timeout", "10m"],
  ["client_header_buffer_size", "4k"],
  ["large_client_header_buffers", "4", "16k"],
  ["send_timeout", "10m"],
  ["server_tokens", "off"],
];

const connectionUpgrade = block(
  ["map", "$http_upgrade", "$connection_upgrade"],
  [
    ["default", "upgrade"],
    ["''", "close"],
  ],
);

const anonymousAddress = block(
  ["map", "$remote_addr", "$remote_addr_anon"],
  [
    ["default", "0.0.0.0"],
    [`"~(?P<ip>\\d+\\.\\d+\\.\\d+)\\.\\d+"`, "$ip.0"],
    [`"~(?P<ip>[^:]+:[^:]+:[^:]+):"`, "$ip::"],
  ],
);

const logging = [
  logFormat("main", "$remote_addr_anon", "$bytes_sent"),
  logFormat("anonymized", "$remote_addr_anon", "$body_bytes_sent"),
  logFormat("nonanonymized", "$remote_addr", "$bytes_sent"),
  ["access_log", "/var/log/nginx/access.log", "anonymized"],
];

function logFormat(name: string, address: string, bytes: string): readonly string[] {
  const request = `"$request" $status ${bytes} "$http_referer" "$http_user_agent" "$gzip_ratio"`;
  return ["log_format", name, `'${address} - $remote_user [$time_local] ${request}'`];
}

const statusPage: NginxNode = {
  kind: "block",
  words: ["server"],
  comment: "The platform's status page",
  children: [
    ...directives([
      ["listen", "127.0.0.1:81"],
      ["listen", "[::1]:81"],
      ["server_name", "localhost"],
    ]),
    block(
      ["location", "/nginx_status"],
      [
        ["stub_status", "on"],
        ["access_log", "off"],
        ["allow", "127.0.0.1"],
        ["allow", "::1"],
        ["deny", "all"],
      ],
    ),
  ],
};
