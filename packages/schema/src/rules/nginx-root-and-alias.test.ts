import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxRootAndAlias } from "./nginx-root-and-alias.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxRootAndAlias, {
  bad: [
    {
      title: "both",
      config: hosts({ h: { locations: { "/": { root: "/a", alias: "/b" } } } }),
      at: atHost("h", "locations", "/", "alias"),
      says: '"/a" and alias "/b"',
    },
    {
      title: "one of them in extraConfig",
      config: hosts({ h: { locations: { "/": { alias: "/b", extraConfig: "root /a;" } } } }),
      at: atHost("h", "locations", "/", "alias"),
      says: '"/a" and alias "/b"',
    },
  ],
  good: [
    {
      title: "one each",
      config: hosts({
        h: { root: "/r", locations: { "/": { root: "/a" }, "/b": { alias: "/b" } } },
      }),
    },
    {
      title: "one of them in a block of its own",
      config: hosts({
        h: { locations: { "/": { root: "/a", extraConfig: "location /b { alias /b; }" } } },
      }),
    },
  ],
});
