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
  ],
});
