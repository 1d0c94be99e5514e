import type { ConfigInput } from "../generated/config-input.js";
import { nginxLogName } from "./nginx-log-name.js";
import { describeRule } from "./rule.test-kit.js";

const path = ["flyingcircus", "services", "nginx", "virtualHosts"];

function config(
  name: string,
  host: { serverName?: string; serverAliases?: string[] } = {},
  release: "23.05" | "23.11" = "23.11",
): ConfigInput {
  return {
    platform: { release },
    flyingcircus: { services: { nginx: { virtualHosts: { [name]: host } } } },
  };
}

describeRule(nginxLogName, {
  bad: [
    {
      title: "a regular expression as the entry's name",
      config: config("~^www\\d+$"),
      at: [...path, "~^www\\d+$"],
      says: "/var/log/nginx/access-~^www\\d+$.log",
    },
    {
      title: "a regular expression as server name",
      config: config("www", { serverName: "~^www\\d+$" }),
      at: [...path, "www", "serverName"],
      says: /variable/,
    },
  ],
  good: [
    {
      title: "a regular expression in the aliases",
      config: config("www", { serverAliases: ["~^www\\d+$"] }),
    },
    { title: "a regular expression without a dollar sign", config: config("~^www\\d+") },
    { title: "a release without logs of its own", config: config("~^www\\d+$", {}, "23.05") },
  ],
});
