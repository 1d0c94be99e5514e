import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxDuplicateLocation } from "./nginx-duplicate-location.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxDuplicateLocation, {
  bad: [
    {
      title: "two spellings",
      config: hosts({ h: { locations: { "= /a": {}, "=/a": {} } } }),
      at: atHost("h", "locations", "=/a"),
      says: '"= /a"',
    },
    {
      title: "the platform's own",
      config: hosts({ h: { forceSSL: true, locations: { "/.well-known/acme-challenge": {} } } }),
      at: atHost("h", "locations", "/.well-known/acme-challenge"),
      says: "the platform's own",
    },
  ],
  good: [
    {
      title: "kinds of one path",
      config: hosts({
        h: {
          forceSSL: true,
          locations: {
            "/a": {},
            "= /a": {},
            "~ /a": {},
            "~* /a": {},
            "/.well-known/acme-challenge/": {},
          },
        },
      }),
    },
  ],
});
