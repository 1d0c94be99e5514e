import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxChallengeCaptured } from "./nginx-challenge-captured.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxChallengeCaptured, {
  bad: [
    {
      title: "expressions that match",
      config: hosts({
        h: {
          forceSSL: true,
          locations: {
            "~ /\\.": {},
            "~* ^/(.*)$": {},
            '~ "^/[.]well-known/"': {},
            "~ \\.php$": {},
          },
        },
      }),
      at: [
        atHost("h", "locations", '~ "^/[.]well-known/"'),
        atHost("h", "locations", "~ /\\."),
        atHost("h", "locations", "~* ^/(.*)$"),
      ],
      says: "cannot be renewed",
    },
  ],
  good: [
    {
      title: "a preferred prefix",
      config: hosts({
        h: {
          forceSSL: true,
          locations: {
            "~ /\\.": {},
            "^~ /.well-known/acme-challenge/": { root: "/var/lib/acme/acme-challenge" },
          },
        },
      }),
    },
    { title: "no certificate by ACME", config: hosts({ h: { locations: { "~ /\\.": {} } } }) },
    {
      title: "expressions that leave it out, and such as JavaScript does not know",
      config: hosts({
        h: { forceSSL: true, locations: { "~ /\\.(?!well-known)": {}, "~ (?<a>x)(?P>a)": {} } },
      }),
    },
    {
      title: "an expression that takes for ever to try",
      config: hosts({ h: { forceSSL: true, locations: { "~ ^([a-zA-Z0-9/.-]+)+X$": {} } } }),
    },
  ],
});
