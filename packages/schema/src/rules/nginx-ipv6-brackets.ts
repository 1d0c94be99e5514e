import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds IPv6 addresses that nginx cannot read. */
export const nginxIpv6Brackets: Rule = {
  code: "nginx/ipv6-brackets",
  severity: "error",
  title: "IPv6 address without brackets",
  why: "The platform writes address and port behind each other with a colon. Without brackets nginx takes the last part of the address for a port and refuses the whole file (tried with nginx 1.22).",
  remedy: "Write the address in brackets: `[2001:db8::11]`.",
  sources: ["T40", "T21"],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      const addresses = [
        ...(options.listenAddresses ?? []).map((value, index) => ({
          value,
          path: [...host.path, "listenAddresses", index],
        })),
        ...options.listen.map(({ addr }, index) => ({
          value: addr,
          path: [...host.path, "listen", index, "addr"],
        })),
        { value: options.listenAddress6, path: [...host.path, "listenAddress6"] },
        { value: options.listenAddress, path: [...host.path, "listenAddress"] },
      ];
      for (const { value, path } of addresses) {
        if (value === null || !/^[0-9a-f]*:[0-9a-f:.]*$/i.test(value)) continue;
        yield {
          path,
          message: `${showValue(value)} needs brackets: nginx would read the part behind the last colon as a port.`,
          hint: `[${value}]`,
          fix: { title: `write [${value}]`, edits: [{ kind: "set", path, value: `[${value}]` }] },
        };
      }
    }
  },
};
