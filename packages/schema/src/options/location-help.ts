import { documentation } from "./documentation.js";
import { frontendReference, locationOptions } from "./location-options.js";
import { helpOn } from "./option-help.js";
import { suppressionsHelp } from "./suppressions-help.js";

const { nginx, webgateway } = documentation;

/** What editors tell of basic authentication, for a host and for a location. */
export const basicAuthHelp = {
  basicAuth: {
    examples: [{ user: "password" }],
    codes: ["nginx/password-in-store"],
    see: webgateway,
  },
  basicAuthFile: {
    examples: ["/etc/local/htpasswd_fcio_users"],
    see: webgateway,
  },
} as const;

/** What editors tell of a reference to a frontend. */
export const frontendReferenceHelp = helpOn(frontendReference, {
  frontend: {
    examples: ["myapp"],
    codes: ["proxy/unknown-frontend", "proxy/no-reachable-bind"],
  },
  path: {
    examples: ["/"],
    without: "nginx passes the request's own path",
    codes: ["nginx/regex-uri"],
    see: nginx("proxy", "proxy_pass"),
  },
});

/** What editors tell of a location's options. */
export const locationHelp = helpOn(
  locationOptions,
  {
    $ignore: suppressionsHelp,
    proxyPass: {
      examples: [{ frontend: "myapp" }, "http://127.0.0.1:8001"],
      codes: ["proxy/unknown-frontend", "proxy/stats-page", "nginx/localhost", "nginx/regex-uri"],
      snippets: [
        {
          label: "frontend of this config",
          description: "The address of a Kubernetes frontend.",
          body: { frontend: "myapp" },
          placeholders: ["myapp"],
        },
      ],
      see: nginx("proxy", "proxy_pass"),
    },
    proxyWebsockets: {
      examples: [true],
      codes: ["frontend/idle-timeout"],
      see: "https://nginx.org/en/docs/http/websocket.html",
    },
    index: { examples: ["index.html index.htm"], see: nginx("index", "index") },
    tryFiles: { examples: ["$uri $uri/ =404"], see: nginx("core", "try_files") },
    root: {
      examples: ["/srv/files"],
      codes: ["nginx/root-and-alias"],
      see: nginx("core", "root"),
    },
    alias: {
      examples: ["/srv/static/"],
      codes: ["nginx/root-and-alias"],
      see: nginx("core", "alias"),
    },
    return: { examples: ["301 https://example.com$request_uri"], see: nginx("rewrite", "return") },
    ...basicAuthHelp,
    fastcgiParams: {
      examples: [{ SCRIPT_NAME: "/index.php" }],
      codes: ["nginx/fastcgi-params"],
      see: nginx("fastcgi", "fastcgi_param"),
    },
    extraConfig: {
      examples: ["client_max_body_size 100m;"],
      codes: [
        "nginx/reads-differently",
        "nginx/unbalanced",
        "nginx/lost-headers",
        "nginx/second-host-header",
      ],
      see: webgateway,
    },
    priority: { examples: [900], see: nginx("core", "location") },
  },
  [
    {
      label: "location to a frontend",
      description: "Passes requests and websockets to a Kubernetes frontend of this config.",
      body: { proxyPass: { frontend: "myapp" }, proxyWebsockets: true },
      placeholders: ["myapp"],
    },
    {
      label: "location with files",
      description: "Serves files of a directory of the VM.",
      body: { root: "/srv/files", index: "index.html" },
      placeholders: ["/srv/files", "index.html"],
    },
  ],
);
