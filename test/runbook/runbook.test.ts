import { type ConfigInput, compile, listenerMap } from "@nixgen/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runbook } from "../../packages/nixgen/src/runbook/runbook.js";
import { haproxyConfigs } from "../arbitraries/config.js";
import { nginxConfigs } from "../arbitraries/nginx.js";
import { run } from "../cli/run.js";

function pageOf(config: ConfigInput): string {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return runbook({ model, diagnostics, source: "nixgen.config.yaml" });
}

const frontend = (options: object): ConfigInput => ({
  flyingcircus: { kubernetes: { frontend: { app: { podPort: 8001, ...options } as never } } },
});
const machine = (...roles: string[]): ConfigInput => ({
  resourceGroup: {
    name: "rg",
    machines: [{ name: "vm0", roles: roles as never, srv: ["172.22.0.9"] }],
  },
});
const host = (options: object): ConfigInput => ({
  flyingcircus: { services: { nginx: { virtualHosts: { "h.example.com": options as never } } } },
});

describe("each part of the page stands there because of the config", () => {
  it.each<[string, ConfigInput, ConfigInput]>([
    ["| `vm0` | webgateway |", machine("webgateway"), {}],
    ["The config does not tell the VMs", {}, machine("webgateway")],
    ["$ ssh vm0\n$ kubectl get nodes", { ...machine("k3s-server"), ...frontend({}) }, frontend({})],
    [
      "pods of Service default/app, port 8001",
      frontend({}),
      frontend({ podPort: null, servicePort: 8001 }),
    ],
    [
      "LoadBalancer port 8001 of every agent",
      frontend({ podPort: null, lbServicePort: 8001 }),
      frontend({}),
    ],
    ["| `prod/app` | headless | 8001 |", frontend({ namespace: "prod" }), frontend({})],
    [
      "$ kubectl get services,endpointslices,pods -n prod",
      frontend({ namespace: "prod" }),
      frontend({}),
    ],
    ["| `h.example.com` | Let's Encrypt |", host({ forceSSL: true }), host({})],
    [
      "files: `/etc/local/c.pem`",
      host({
        addSSL: true,
        enableACME: false,
        sslCertificate: "/etc/local/c.pem",
        sslCertificateKey: "/etc/local/k.pem",
      }),
      host({ forceSSL: true }),
    ],
    ["$ curl -sv https://h.example.com/", host({}), {}],
    ["| `/` |  | files in /srv/www |", host({ root: "/srv/www" }), host({})],
    [
      "| `/` |  | nginx answers 301 http://n.example",
      host({ globalRedirect: "n.example", locations: { "/": { return: "404" } } }),
      host({ locations: { "/": { return: "404" } } }),
    ],
    ["- `dnsOutage`:", { hardening: { dnsOutage: true } }, { hardening: { statsPage: true } }],
    ["- `clientAddress`:", { hardening: "recommended" }, {}],
    [
      "| `default/data` | 10Gi | local",
      { ...frontend({}), cluster: { volumes: { data: { size: "10Gi", class: "local" } } } },
      frontend({}),
    ],
    [
      "| `ci` | see and change everything but roles",
      { cluster: { access: { ci: { role: "edit" } } } },
      {},
    ],
    ["fixed when the k3s-nfs VM is built", machine("k3s-nfs"), machine("k3s-agent")],
    ["Nodes are not drained", machine("k3s-agent"), machine("k3s-nfs")],
    ["Another VM cannot become the k3s server", machine("k3s-server"), machine("k3s-agent")],
    [
      "no more pods than maxExpectedPods",
      frontend({}),
      frontend({ podPort: null, servicePort: 8001 }),
    ],
    [
      "Only agents offer LoadBalancer ports",
      frontend({ podPort: null, lbServicePort: 8001 }),
      frontend({}),
    ],
    ["an older k3s", { platform: { release: "23.11" } }, { platform: { release: "24.05" } }],
    [
      "dig @10.43.0.11 ",
      { flyingcircus: { kubernetes: { network: { clusterDns: "10.43.0.11" } } } },
      {},
    ],
    [
      '| `bind/firewall` | Frontend "app" listens on 192.0.2.1:99',
      frontend({ binds: ["192.0.2.1:99"], mode: "tcp", $ignore: { "bind/firewall": "wanted" } }),
      frontend({ binds: ["192.0.2.1:99"], mode: "tcp" }),
    ],
    [
      "| 99 | `192.0.2.1` | haproxy | internet |",
      frontend({ binds: ["192.0.2.1:99"] }),
      frontend({}),
    ],
  ])("%s", (text, withIt, without) => {
    expect(pageOf(withIt)).toContain(text);
    expect(pageOf(without)).not.toContain(text);
  });
});

it("leads from the host through nginx and HAProxy to the pods", () => {
  const page = pageOf({
    flyingcircus: {
      kubernetes: { frontend: { app: { podPort: 8001 } } },
      services: {
        nginx: { virtualHosts: { h: { locations: { "/": { proxyPass: { frontend: "app" } } } } } },
      },
    },
  });
  expect(page).toContain(
    "| `h` | `/` | `app` (http) on `127.0.0.1:8001` | pods of Service default/app, port 8001 |",
  );
  expect(page).toMatch(
    /n1\["nginx h"\]\n {2}n0 --> n1\n.*pods of Service default\/app.*\n.*HAProxy app on 127.0.0.1:8001"\]\n {2}n1 -- "\/" --> n3\n {2}n3 --> n2\n/,
  );
});

it("tells every listener, host and frontend of random configs, each table whole", () => {
  fc.assert(
    fc.property(fc.oneof(haproxyConfigs, nginxConfigs), (config) => {
      const { model, diagnostics } = compile(config);
      fc.pre(model !== undefined);
      if (model === undefined) return;
      const page = runbook({ model, diagnostics, source: "x" });
      for (const webgateway of model.webgateways) {
        for (const { port, program } of listenerMap(model, webgateway)) {
          expect(page).toMatch(new RegExp(`^\\| ${port ?? ""} \\| .* \\| ${program} \\| `, "m"));
        }
      }
      for (const { name } of model.haproxy.frontends) expect(page).toContain(name);
      for (const rows of page.match(/(?:^\|.*\n)+/gm) ?? []) {
        const cells = rows
          .trimEnd()
          .split("\n")
          .map((row) => row.replaceAll("\\|", "").split("|").length);
        expect(new Set(cells).size, rows).toBe(1);
      }
    }),
    { numRuns: 150 },
  );
});

it("lets no text of the config out of its place", () => {
  const evil = 'a|b`c <img src=x onerror=alert(1)> [x](javascript:1) "] --> z["';
  const page = pageOf({
    ...host({ serverAliases: [], locations: { [`/${evil}`]: { return: "404" } } }),
    rules: {},
  });
  expect(page).not.toMatch(/(?<!`[^`\n]*)<img/);
  const diagram = page.slice(
    page.indexOf("```mermaid"),
    page.indexOf("```\n", page.indexOf("```mermaid") + 10),
  );
  expect(diagram).not.toMatch(/onerror=alert\(1\)>|"\] --> z/);
  expect(
    diagram
      .split("\n")
      .every((line) =>
        /^(?:```mermaid|flowchart LR| {2}n\d+(?:\["[^"]*"\]| --> n\d+| -- "[^"]*" --> n\d+)|)$/.test(
          line,
        ),
      ),
  ).toBe(true);
});

describe("nixgen runbook", () => {
  const config = (more = "") => `flyingcircus:
  kubernetes:
    frontend:
      app: { podPort: 8001${more} }
`;

  it("prints the page", async () => {
    const { code, stdout } = await run(["runbook", "a.yaml"], { files: { "a.yaml": config() } });
    expect(code).toBe(0);
    expect(stdout).toContain("nixgen rollback --out /etc/local/nixos");
  });

  it("prints none while an error stands, and no password ever", async () => {
    const wrong = await run(["runbook", "a.yaml"], { files: { "a.yaml": config(", mode: ftp") } });
    expect([wrong.code, wrong.stdout]).toEqual([1, ""]);
    const secret = config(
      `, haproxyExtraConfig: 'http-request set-header Authorization "Bearer geheim123456"'`,
    );
    const { stdout } = await run(["runbook", "a.yaml"], { files: { "a.yaml": secret } });
    expect(stdout).not.toContain("geheim123456");
  });
});
