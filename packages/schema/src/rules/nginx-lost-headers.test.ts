import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxLostHeaders } from "./nginx-lost-headers.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxLostHeaders, {
  bad: [
    {
      title: "headers of the host",
      config: hosts({
        h: {
          extraConfig: "add_header Strict-Transport-Security max-age=1;\nadd_header X-A b;",
          locations: { "/": { extraConfig: "add_header x-a c;" } },
        },
      }),
      at: atHost("h", "locations", "/", "extraConfig"),
      says: /loses those of "h": Strict-Transport-Security\.$/,
    },
  ],
  good: [
    {
      title: "headers repeated",
      config: hosts({
        h: {
          extraConfig: "add_header X-A b;",
          locations: { "/": { extraConfig: "add_header X-A b;\nadd_header X-B c;" } },
        },
      }),
    },
    {
      title: "headers of one place",
      config: hosts({
        h: { extraConfig: "add_header X-A b;", locations: { "/": {} } },
        i: { locations: { "/": { extraConfig: "add_header X-A b;" } } },
      }),
    },
  ],
});
