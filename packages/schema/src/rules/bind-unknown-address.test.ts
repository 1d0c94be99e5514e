import { bindUnknownAddress } from "./bind-unknown-address.js";
import { atFrontend, atHost, onWebgateway } from "./configs.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(bindUnknownAddress, {
  bad: [
    {
      title: "a mistyped address",
      config: onWebgateway({
        a: { podPort: 80, mode: "tcp", binds: ["192.0.2.12:80", "[2001:db8::12]:80"] },
      }),
      at: [atFrontend("a", "binds", 0), atFrontend("a", "binds", 1)],
      says: /^Frontend "a" listens on (192\.0\.2\.12|\[2001:db8::12\]), which is no address of web0/,
    },
    {
      title: "another VM's address, and nginx as well as HAProxy",
      config: onWebgateway(
        { a: { podPort: 80, mode: "tcp", binds: ["172.22.0.21:80"] } },
        {},
        { h: { listenAddresses: ["192.0.2.99"] } },
      ),
      at: [atFrontend("a", "binds", 0), atHost("h", "listenAddresses", 0)],
      says: /172\.22\.0\.21|192\.0\.2\.99/,
    },
  ],
  good: [
    {
      title: "every address of the VM",
      config: onWebgateway(
        {
          a: {
            podPort: 80,
            mode: "tcp",
            binds: [
              "192.0.2.11:81",
              "[2001:DB8:0::11]:81",
              "172.22.0.11:81",
              "127.0.0.9:81",
              "[::1]:82",
              "*:83",
            ],
          },
        },
        {},
        { h: {} },
      ),
    },
    {
      title: "a config without facts",
      config: {
        flyingcircus: {
          kubernetes: { frontend: { a: { podPort: 80, binds: ["192.0.2.12:80"] } } },
        },
      },
    },
    {
      title: "a resource group without webgateway",
      config: {
        resourceGroup: { name: "t" },
        flyingcircus: {
          kubernetes: { frontend: { a: { podPort: 80, binds: ["192.0.2.12:80"] } } },
        },
      },
    },
  ],
});
