import { expect, it } from "vitest";
import { compile } from "../compile.js";
import { onWebgateway } from "../rules/configs.test-kit.js";
import { listenerMap } from "./listener-map.js";

function rows(config: unknown) {
  const { model } = compile(config);
  const [webgateway] = model?.webgateways ?? [];
  if (model === undefined || webgateway === undefined) throw new Error("no model");
  return listenerMap(model, webgateway).map(
    ({ address, port, program, owner, reachableFrom }) =>
      `${address} ${port} ${program} ${owner} ${reachableFrom}`,
  );
}

const platform = [
  "127.0.0.1 81 nginx the platform this VM",
  "[::1] 81 nginx the platform this VM",
  "127.0.0.1 8000 haproxy the platform this VM",
  "127.0.0.1 9127 exporter the platform this VM",
];

it("shows every listener once, sorted by port and address", () => {
  const config = onWebgateway(
    {
      app: { podPort: 8888, binds: ["127.0.0.1:8001", "172.22.0.11:8001", "unix@/run/app.sock"] },
      stream: {
        lbServicePort: 443,
        mode: "tcp",
        binds: ["192.0.2.11:8443-8444,[::]:9000", "192.0.2.99:1"],
      },
    },
    { frontend: { f: { mode: "tcp", binds: ["abns@x"], extraConfig: "bind *:99" } } },
    { h: { listenAddresses: ["[2001:db8::11]"], forceSSL: true } },
  );
  expect(rows(config)).toEqual([
    '192.0.2.99 1 haproxy frontend "stream" nowhere',
    '[2001:db8::11] 80 nginx virtual host "h" internet',
    ...platform.slice(0, 2),
    '* 99 haproxy haproxy frontend "f" internet',
    '[2001:db8::11] 443 nginx virtual host "h" internet',
    ...platform.slice(2, 3),
    '127.0.0.1 8001 haproxy frontend "app" this VM',
    '172.22.0.11 8001 haproxy frontend "app" resource group',
    '192.0.2.11 8443-8444 haproxy frontend "stream" internet',
    '[::] 9000 haproxy frontend "stream" internet',
    ...platform.slice(3),
    'abns@x undefined haproxy haproxy frontend "f" this VM',
    'unix@/run/app.sock undefined haproxy frontend "app" this VM',
  ]);
});

it("guesses without facts that private addresses are no public ones", () => {
  const config = {
    flyingcircus: {
      kubernetes: {
        frontend: { a: { podPort: 80, binds: ["10.1.2.3:82", "198.51.100.7:83", "[fd00::1]:84"] } },
      },
    },
  };
  expect(rows(config).filter((row) => row.includes("frontend"))).toEqual([
    '10.1.2.3 82 haproxy frontend "a" resource group',
    '198.51.100.7 83 haproxy frontend "a" internet',
    '[fd00::1] 84 haproxy frontend "a" resource group',
  ]);
});
