import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxRegexUri } from "./nginx-regex-uri.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxRegexUri, {
  bad: [
    {
      title: "paths, one slash among them",
      config: hosts({
        h: {
          locations: {
            "~ \\.php$": { proxyPass: "http://127.0.0.1:1/x" },
            "@a": { proxyPass: "http://127.0.0.1:1/" },
          },
        },
      }),
      at: [
        atHost("h", "locations", "@a", "proxyPass"),
        atHost("h", "locations", "~ \\.php$", "proxyPass"),
      ],
      says: "nginx refuses the file",
    },
    {
      title: "a query, and the path behind a Unix socket",
      config: hosts({
        h: {
          locations: {
            "@a": { proxyPass: "http://127.0.0.1:1?a" },
            "~ a": { proxyPass: "http://unix:/run/a.sock:/b" },
          },
        },
      }),
      at: [
        atHost("h", "locations", "@a", "proxyPass"),
        atHost("h", "locations", "~ a", "proxyPass"),
      ],
      says: /"(\?a|\/b)"/,
    },
  ],
  good: [
    {
      title: "addresses alone, and plain locations",
      config: hosts({
        h: {
          locations: {
            "~ \\.php$": { proxyPass: "http://127.0.0.1:1" },
            "/": { proxyPass: "http://127.0.0.1:1/x" },
            "= /a": { proxyPass: "http://127.0.0.1:1/" },
          },
        },
      }),
    },
    {
      title: "a Unix socket, and a path of variables",
      config: hosts({
        h: {
          locations: {
            "@a": { proxyPass: "http://unix:/run/a.sock" },
            "~ a": { proxyPass: "http://127.0.0.1:1/$1" },
          },
        },
      }),
    },
  ],
});
