import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxPasswordInStore } from "./nginx-password-in-store.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxPasswordInStore, {
  bad: [
    {
      title: "hosts and locations",
      config: hosts({
        h: { basicAuth: { me: "geheim" }, locations: { "/": { basicAuth: { you: "geheim" } } } },
      }),
      at: [atHost("h", "basicAuth"), atHost("h", "locations", "/", "basicAuth")],
      says: /^(?!.*geheim).*"(me|you)"/,
    },
  ],
  good: [
    { title: "a file", config: hosts({ h: { basicAuth: {}, basicAuthFile: "/etc/local/x" } }) },
    {
      title: "passwords that a file overrides, which the platform does not write",
      config: hosts({
        h: {
          basicAuth: { me: "geheim" },
          basicAuthFile: "/a",
          locations: { "/": { basicAuth: { me: "geheim" }, basicAuthFile: "/a" } },
        },
      }),
    },
  ],
});
