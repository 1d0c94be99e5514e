import { beforeAll, expect, it, onTestFinished } from "vitest";
import { describeLab } from "../lab/describe-lab.js";
import { outside, platformAddresses, webgateway } from "../lab/platform-addresses.js";
import { previewHaproxy, previewNginx } from "../lab/preview.js";
import type { Target } from "../lab/request.js";
import { waitFor } from "../lab/wait-for.js";
import { configOf, trapPair } from "./trap-case.js";

const followMs = 20_000;

describeLab("sockets of the real HAProxy", { addresses: platformAddresses }, (lab) => {
  beforeAll(async () => {
    for (const [index, name] of ["a", "b"].entries()) {
      const address = `10.42.1.${index + 2}`;
      await lab().pods.add({ name, address, port: 8888, protocol: "http", tls: false });
      await lab().dns.setService(`${name}.default.svc.cluster.local`, [address]);
    }
  });
  const start = async (config: Parameters<typeof previewHaproxy>[0]) => {
    const haproxy = await lab().startHaproxy(previewHaproxy(config));
    onTestFinished(haproxy.stop);
  };
  /** How many of so many requests each pod answered; `-` counts HAProxy's own answers. */
  const answers = async (target: Target, requests = 200) => {
    const { pods, outcomes } = await lab().client.load({
      request: target,
      clients: 4,
      seconds: 20,
      requests,
    });
    const byPods = Object.values(pods).reduce((sum, count) => sum + count, 0);
    return { ...pods, "-": (outcomes["200"] ?? 0) - byPods };
  };
  const ready = (target: Target, ...pods: readonly string[]) =>
    waitFor("the pods", followMs, async () => {
      const seen = await answers(target, 16);
      return pods.every((pod) => Object.keys(seen).includes(pod)) ? true : undefined;
    });
  const local = (port: number) => ({ address: "127.0.0.1", port });

  it("T1: share the statistics page's with a frontend, by chance", async () => {
    const { trapped, mended } = trapPair(
      "bind/platform-listener",
      { frontend: { a: { podPort: 8888, binds: ["127.0.0.1:8000"] } } },
      { frontend: { a: { podPort: 8888, binds: ["127.0.0.1:8001"] } } },
    );
    const haproxy = await lab().startHaproxy(previewHaproxy(trapped));
    await ready(local(8000), "a");
    const seen = await answers(local(8000));
    await haproxy.stop();
    expect(seen).toMatchObject({ a: expect.any(Number) });
    expect(seen["-"]).toBeGreaterThan(20);
    await start(mended);
    await ready(local(8001), "a");
    expect(await answers(local(8001))).toEqual({ a: 200, "-": 0 });
  });

  it("T1: let anybody administer HAProxy through nginx", async () => {
    const hosts = (port: number) => ({
      h: { locations: { "/": { proxyPass: `http://127.0.0.1:${port}` } } },
    });
    const frontend = { a: { podPort: 8888, binds: ["127.0.0.1:8001"] } };
    const { trapped, mended } = trapPair(
      "proxy/stats-page",
      { frontend, virtualHosts: hosts(8000) },
      { frontend, virtualHosts: hosts(8001) },
    );
    await start(trapped);
    await ready(local(8001), "a");
    const request = { address: webgateway.fe, port: 80, host: "h", from: outside.v4 };
    const nginx = await lab().startNginx(previewNginx(trapped));
    const body = "s=pod1&action=maint&b=%23a";
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const page = await lab().client.request({ ...request, path: "/;csv" });
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining("a,pod1,") });
    // The page numbers its proxies; any of them may be the frontend's.
    for (const id of [1, 2, 3, 4, 5, 6]) {
      await lab().client.request({
        ...request,
        method: "POST",
        headers,
        body: body.replace("%23a", `%23${id}`),
      });
    }
    const after = await lab().client.request({ ...local(8000), path: "/;csv" });
    const line = after.kind === "answer" ? /^a,pod1,.*$/m.exec(after.body)?.[0] : undefined;
    expect(line).toContain("MAINT");
    await nginx.stop();
    const mendedNginx = await lab().startNginx(previewNginx(mended));
    onTestFinished(mendedNginx.stop);
    const outcome = await lab().client.request({ ...request, path: "/;csv" });
    expect(outcome).not.toMatchObject({ body: expect.stringContaining("pxname") });
  });

  it("T2: spread the connections of one port over two applications", async () => {
    const frontend = (port: number) => ({
      a: { podPort: 8888, binds: ["127.0.0.1:8001"] },
      b: { podPort: 8888, binds: [`127.0.0.1:${port}`] },
    });
    const { trapped, mended } = trapPair(
      "bind/duplicate",
      { frontend: frontend(8001) },
      { frontend: frontend(8002) },
    );
    const haproxy = await lab().startHaproxy(previewHaproxy(trapped));
    await ready(local(8001), "a", "b");
    const seen: Record<string, number> = await answers(local(8001));
    await haproxy.stop();
    expect(seen.a).toBeGreaterThan(40);
    expect(seen.b).toBeGreaterThan(40);
    await start(mended);
    await ready(local(8001), "a");
    expect(await answers(local(8001))).toEqual({ a: 200, "-": 0 });
  });

  it("T48: give a single address all of its traffic, and the wildcard the rest", async () => {
    const { trapped } = trapPair(
      "bind/shadowed",
      { frontend: { a: { podPort: 8888, binds: ["*:8000"] } } },
      { frontend: { a: { podPort: 8888, binds: ["*:8001"] } } },
    );
    await start(trapped);
    await ready({ address: webgateway.fe, port: 8000 }, "a");
    expect(await answers({ address: webgateway.fe, port: 8000 }, 40)).toEqual({ a: 40, "-": 0 });
    expect(await answers(local(8000), 40)).toEqual({ "-": 40 });
  });

  it("T48: leave IPv4 to `*` and IPv6 to `[::]`", async () => {
    const config = configOf({
      frontend: {
        a: { podPort: 8888, binds: ["*:9100"] },
        b: { podPort: 8888, binds: ["[::]:9100"] },
      },
    });
    await start(config);
    await ready(local(9100), "a");
    await ready({ address: "::1", port: 9100 }, "b");
    expect(await answers(local(9100), 40)).toEqual({ a: 40, "-": 0 });
    expect(await answers({ address: "::1", port: 9100 }, 40)).toEqual({ b: 40, "-": 0 });
  });

  it("T20: open an address that the VM does not have, and nobody reaches it", async () => {
    const { trapped, mended } = trapPair(
      "bind/unknown-address",
      { frontend: { a: { podPort: 8888, binds: ["192.0.2.111:80"], mode: "tcp" } } },
      { frontend: { a: { podPort: 8888, binds: [`${webgateway.fe}:80`], mode: "tcp" } } },
    );
    const haproxy = await lab().startHaproxy(previewHaproxy(trapped));
    const reached = await lab().client.request({
      address: "192.0.2.111",
      port: 80,
      from: outside.v4,
      timeoutMs: 1500,
    });
    await haproxy.stop();
    expect(reached.kind).not.toBe("answer");
    await start(mended);
    await ready({ address: webgateway.fe, port: 80 }, "a");
  });

  it("T3: cannot open what nginx has, although `haproxy -c` finds nothing wrong", async () => {
    const { trapped } = trapPair(
      "bind/nginx-port",
      {
        frontend: { a: { lbServicePort: 80, mode: "tcp", binds: [`${webgateway.fe}:80`] } },
        virtualHosts: { h: {} },
      },
      {
        frontend: { a: { lbServicePort: 80, mode: "tcp", binds: [`${webgateway.fe}:80`] } },
        virtualHosts: { h: { listenAddresses: [`[${webgateway.fe6}]`] } },
      },
    );
    const nginx = await lab().startNginx(previewNginx(trapped));
    onTestFinished(nginx.stop);
    await expect(lab().startHaproxy(previewHaproxy(trapped))).rejects.toThrow(
      /Address already in use|cannot bind/,
    );
  });

  it("T21: may be ::1 alone for localhost, where nginx looks on 127.0.0.1", async () => {
    const { trapped, mended } = trapPair(
      "bind/host-name",
      { frontend: { a: { podPort: 8888, binds: ["localhost:8001"] } } },
      { frontend: { a: { podPort: 8888, binds: ["127.0.0.1:8001"] } } },
    );
    await lab().writeFile("/etc/hosts", "127.0.0.1 localhost\n::1 localhost\n");
    const haproxy = await lab().startHaproxy(previewHaproxy(trapped));
    expect(await lab().client.request(local(8001))).toMatchObject({ kind: "refused" });
    await haproxy.stop();
    await start(mended);
    await ready(local(8001), "a");
  });
});
