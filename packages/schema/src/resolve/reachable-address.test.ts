import { expect, it } from "vitest";
import { reachableAddress } from "./reachable-address.js";
import { sourcedBind } from "./sourced-bind.js";

it.each<[string, string | undefined]>([
  ["127.0.0.1:8001", "127.0.0.1:8001"],
  ["192.0.2.11:443 maxconn 10", "192.0.2.11:443"],
  ["[2001:db8::11]:443", "[2001:db8::11]:443"],
  ["fd00::1:80", "[fd00::1]:80"],
  ["*:8001", "127.0.0.1:8001"],
  [":8001", "127.0.0.1:8001"],
  ["0.0.0.0:8001", "127.0.0.1:8001"],
  ["[::]:8001", "[::1]:8001"],
  ["[::]:8001 v6only", "[::1]:8001"],
  ["ipv6@:8001", "[::1]:8001"],
  ["127.0.0.1:8001-8004", "127.0.0.1:8001"],
  ["unix@/run/app.sock,127.0.0.1:8001", "127.0.0.1:8001"],
  ["127.0.0.2:1,127.0.0.1:2", "127.0.0.2:1"],
  ["unix@/run/app.sock", undefined],
  ["abns@app", undefined],
  ["fd@3", undefined],
  ["localhost:8001", undefined],
  ["*:443 ssl crt /etc/c.pem", undefined],
  ["127.0.0.1:8001 accept-proxy", undefined],
  ["127.0.0.1", undefined],
])("nginx reaches %s at %s", (bind, address) => {
  expect(reachableAddress(sourcedBind(bind))).toBe(address);
});
