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
    {
      title: "a prefix that is preferred and one in quotes",
      config: hosts({ h: { locations: { '"/a"': {}, "^~ /a": {} } } }),
      at: atHost("h", "locations", "^~ /a"),
      says: /same as "\\"\/a\\""/,
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
    {
      title: "expressions and names that stand twice, which nginx does not mind",
      config: hosts({ h: { locations: { "~ a": {}, "~a": {}, "@b": {}, '"@b"': {} } } }),
    },
  ],
});
