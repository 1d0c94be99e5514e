import type { ConfigInput } from "@nixgen/schema";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { describeLab } from "../lab/describe-lab.js";
import { outside, platformAddresses, webgateway } from "../lab/platform-addresses.js";
import { previewHaproxy, previewNginx } from "../lab/preview.js";
import { waitFor } from "../lab/wait-for.js";
import { trapPair } from "./trap-case.js";

const challenge = "/.well-known/acme-challenge/token";

describeLab("what the real nginx makes of", { addresses: platformAddresses }, (lab) => {
  const request = { address: webgateway.fe, port: 80, host: "h", from: outside.v4 };
  beforeAll(async () => {
    await lab().pods.add({
      name: "app",
      address: "127.0.0.1",
      port: 3000,
      protocol: "http",
      tls: false,
    });
    await lab().writeFile(`/var/lib/acme/acme-challenge${challenge}`, "token.thumbprint");
    await lab().writeFile("/etc/hosts", "127.0.0.1 localhost\n::1 localhost\n");
  });
  /** Runs nginx while `use` looks at it. */
  const withNginx = async <T>(
    config: ConfigInput,
    use: (output: () => string) => Promise<T>,
  ): Promise<T> => {
    const nginx = await lab().startNginx(previewNginx(config));
    try {
      return await use(nginx.output);
    } finally {
      await nginx.stop();
    }
  };
  const host = (options: object) => ({ virtualHosts: { h: options } });
  const location = (options: object, match = "/") => host({ locations: { [match]: options } });

  it("T29: forceSSL with a listen that has no ssl", async () => {
    const listen = [{ addr: webgateway.fe }];
    const { trapped, mended } = trapPair(
      "nginx/no-listen",
      host({ forceSSL: true, listen }),
      host({ forceSSL: true, listen: [...listen, { addr: webgateway.fe, port: 443, ssl: true }] }),
    );
    const https = { ...request, port: 443, tls: true };
    // Run as root, as here, it takes *:80 instead of *:8000: one more that nobody asked for.
    const elsewhere = { ...request, address: webgateway.fe6, from: outside.v6 };
    const open = async () => [
      (await lab().client.request(https)).kind,
      (await lab().client.request({ ...request, address: "127.0.0.9", from: "127.0.0.1" })).kind,
      (await lab().client.request(elsewhere)).kind,
    ];
    expect(await withNginx(trapped, open)).toEqual(["refused", "answer", "refused"]);
    expect(await withNginx(mended, open)).toEqual(["answer", "refused", "refused"]);
  });

  it("T34: localhost, where [::1] is tried as well", async () => {
    const { trapped, mended } = trapPair(
      "nginx/localhost",
      location({ proxyPass: "http://localhost:3000" }),
      location({ proxyPass: "http://127.0.0.1:3000" }),
    );
    const log = (config: ConfigInput) =>
      withNginx(config, async () => {
        for (let count = 0; count < 4; count++) {
          expect(await lab().client.request(request)).toMatchObject({ status: 200 });
        }
        return previewNginx(config);
      });
    expect(await log(trapped)).toContain("localhost:3000");
    const refused = await errorsOf(trapped);
    expect(refused).toMatch(/connect\(\) failed \(111: [^)]*\).*\[::1\]:3000/);
    await log(mended);
    expect(await errorsOf(mended)).not.toContain("[::1]:3000");
  });

  /** nginx's errors about a few requests, written to a file of their own. */
  async function errorsOf(config: ConfigInput): Promise<string> {
    const nginx = await lab().startNginx(
      previewNginx(config).replace(/error_log [^;]*;/g, "error_log stderr;"),
    );
    for (let count = 0; count < 4; count++) await lab().client.request(request);
    await nginx.stop();
    return nginx.output();
  }

  it("T36: a Host header beside the platform's", async () => {
    const passing = (extraConfig: string) => ({
      frontend: { app: { podPort: 8888, binds: ["127.0.0.1:8001"], serviceName: "app" } },
      ...location({ proxyPass: { frontend: "app" }, extraConfig }),
    });
    const { trapped, mended } = trapPair(
      "nginx/second-host-header",
      passing("proxy_set_header Host internal;\n"),
      passing("proxy_set_header X-Internal yes;\n"),
    );
    await lab().pods.add({
      name: "pod",
      address: "10.42.1.2",
      port: 8888,
      protocol: "http",
      tls: false,
    });
    await lab().dns.setService("app.default.svc.cluster.local", ["10.42.1.2"]);
    const haproxy = await lab().startHaproxy(previewHaproxy(mended));
    onTestFinished(haproxy.stop);
    await waitFor("the pod", 20_000, async () => {
      const outcome = await lab().client.request({ address: "127.0.0.1", port: 8001 });
      return outcome.kind === "answer" && outcome.status === 200 ? true : undefined;
    });
    const ask = () => lab().client.request(request);
    expect(await withNginx(trapped, ask)).toMatchObject({ status: 400 });
    expect(await withNginx(mended, ask)).toMatchObject({ status: 200 });
  });

  it("T37: add_header in a location", async () => {
    const hsts = "add_header Strict-Transport-Security max-age=1 always;\n";
    const hosts = (own: string) =>
      host({
        extraConfig: hsts,
        locations: { "/": { return: "204", extraConfig: `add_header X-Own yes always;\n${own}` } },
      });
    const { trapped, mended } = trapPair("nginx/lost-headers", hosts(""), hosts(hsts));
    const headers = async () => {
      const outcome = await lab().client.request(request);
      return outcome.kind === "answer" ? outcome.headers : {};
    };
    expect(await withNginx(trapped, headers)).not.toHaveProperty("strict-transport-security");
    expect(await withNginx(mended, headers)).toHaveProperty("strict-transport-security");
  });

  it("T42: a regular expression that catches the challenge", async () => {
    const hosts = (more: object) =>
      host({ forceSSL: true, locations: { "~ /\\.": { return: "403" }, ...more } });
    const { trapped, mended } = trapPair(
      "nginx/challenge-captured",
      hosts({}),
      hosts({
        "^~ /.well-known/acme-challenge/": { root: "/var/lib/acme/acme-challenge" },
      }),
    );
    const ask = () => lab().client.request({ ...request, port: 443, tls: true, path: challenge });
    expect(await withNginx(trapped, ask)).toMatchObject({ status: 403 });
    expect(await withNginx(mended, ask)).toMatchObject({ status: 200, body: "token.thumbprint" });
  });

  it("T31 and T32: nothing on port 80, and a certificate that nobody sees", async () => {
    const unreachable = trapPair(
      "nginx/acme-unreachable",
      host({ onlySSL: true }),
      host({ forceSSL: true }),
    );
    const plain = () => lab().client.request({ ...request, path: challenge });
    expect(await withNginx(unreachable.trapped, plain)).toMatchObject({ kind: "refused" });
    expect(await withNginx(unreachable.mended, plain)).toMatchObject({ body: "token.thumbprint" });
    const unused = trapPair(
      "nginx/certificate-unused",
      host({ enableACME: true }),
      host({ forceSSL: true }),
    );
    const https = () => lab().client.request({ ...request, port: 443, tls: true });
    expect(await withNginx(unused.trapped, https)).toMatchObject({ kind: "refused" });
    expect(await withNginx(unused.mended, https)).toMatchObject({
      kind: "answer",
      certificate: "h",
    });
  });
});
