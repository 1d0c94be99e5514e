import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxSecondHostHeader } from "./nginx-second-host-header.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxSecondHostHeader, {
  bad: [
    {
      title: "the header",
      config: hosts({
        h: {
          locations: {
            "/": {
              proxyPass: "http://127.0.0.1:3000",
              extraConfig: "proxy_set_header host app.internal;",
            },
          },
        },
      }),
      at: atHost("h", "locations", "/", "extraConfig"),
      says: '"app.internal", and the platform to $host',
    },
  ],
  good: [
    {
      title: "other headers",
      config: hosts({
        h: {
          locations: {
            "/": {
              proxyPass: "http://127.0.0.1:3000",
              extraConfig: "proxy_set_header X-Host a;\n# proxy_set_header Host b;",
            },
          },
        },
      }),
    },
    {
      title: "a location that does not pass",
      config: hosts({ h: { locations: { "/": { extraConfig: "proxy_set_header Host a;" } } } }),
    },
    {
      title: "an empty header, which nginx leaves out",
      config: hosts({
        h: {
          locations: {
            "/": {
              proxyPass: "http://127.0.0.1:3000",
              extraConfig: 'proxy_set_header Host "";',
            },
          },
        },
      }),
    },
  ],
});
