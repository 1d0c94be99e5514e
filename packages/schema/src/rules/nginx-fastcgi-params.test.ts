import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxFastcgiParams } from "./nginx-fastcgi-params.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxFastcgiParams, {
  bad: [
    {
      title: "any",
      config: hosts({ h: { locations: { "/": { fastcgiParams: { SCRIPT: "x" } } } } }),
      at: atHost("h", "locations", "/", "fastcgiParams"),
      says: "whole VM",
    },
  ],
  good: [{ title: "none", config: hosts({ h: { locations: { "/": { fastcgiParams: {} } } } }) }],
});
