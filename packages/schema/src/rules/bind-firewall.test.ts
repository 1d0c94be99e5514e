import { bindFirewall } from "./bind-firewall.js";
import { atFrontend, atHost, onWebgateway } from "./configs.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

describeRule(bindFirewall, {
  bad: [
    {
      title: "public ports other than 80 and 443",
      config: onWebgateway(
        {
          a: {
            podPort: 80,
            mode: "tcp",
            binds: ["192.0.2.11:8443", "*:9000-9002", "[2001:db8::11]:80-81"],
          },
        },
        {},
        { h: { listen: [{ addr: "192.0.2.11", port: 8080 }] } },
      ),
      at: [
        atFrontend("a", "binds", 0),
        atFrontend("a", "binds", 1),
        atFrontend("a", "binds", 2),
        atHost("h", "listen", 0),
      ],
      says: /the module opens TCP port (8443|9000-9002|80-81|8080)\.$/,
    },
  ],
  good: [
    {
      title: "open ports",
      config: onWebgateway({
        a: { podPort: 80, mode: "tcp", binds: ["192.0.2.11:443", "[2001:db8::11]:80"] },
      }),
    },
    {
      title: "loopback and the server network",
      config: onWebgateway({
        a: {
          podPort: 80,
          binds: ["127.0.0.1:8443", "[::1]:8443", "172.22.0.11:8443", "unix@/run/x"],
        },
      }),
    },
    {
      title: "addresses that the VM does not have",
      config: onWebgateway({ a: { podPort: 80, binds: ["192.0.2.77:8443"] } }),
    },
  ],
});
