import { renderHaproxy } from "@nixgen/haproxy-render";
import { renderNginx } from "@nixgen/nginx-render";
import { type ConfigInput, compile } from "@nixgen/schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkWithHaproxy } from "../haproxy/check-with-haproxy.js";
import { createCertificate } from "../lab/certificate.js";
import { describeAsRoot } from "../lab/describe-as-root.js";
import { createNamespace, type Namespace } from "../lab/namespace.js";
import { platformAddresses } from "../lab/platform-addresses.js";
import { checkWithNginx } from "../nginx/check-with-nginx.js";
import { describeWith } from "../real-programs.js";
import { trapPair } from "./trap-case.js";

const app = { app: { podPort: 8888, binds: ["127.0.0.1:8001"] } };

describeWith(["haproxy"], "HAProxy refuses", () => {
  it.each([
    [
      "T14: lines without a section, which fall into another",
      "haproxy/stray-lines",
      { frontend: app, haproxy: { extraConfig: "  hold timeout 1h\n" } },
      {
        frontend: app,
        haproxy: {
          extraConfig:
            "resolvers more\n  nameserver a 10.43.0.10:53\n  hold timeout 1h\n  hold other 1h\n",
        },
      },
      /unknown keyword 'hold'/,
    ],
    [
      "T14: a proxy's name a second time",
      "haproxy/same-name",
      { frontend: app, haproxy: { backend: { app: { mode: "http" } } } },
      { frontend: app, haproxy: { backend: { other: { mode: "http" } } } },
      /same name|redefinition|already/i,
    ],
    [
      "T21: a bind without a port",
      "bind/syntax",
      { frontend: { app: { podPort: 8888, binds: ["127.0.0.1"] } } },
      { frontend: app },
      /missing port/,
    ],
    [
      "T16: port 0",
      "bind/syntax",
      { frontend: { app: { podPort: 8888, binds: ["127.0.0.1:0"] } } },
      { frontend: app },
      /port/,
    ],
    [
      "T49: a condition that nothing ends",
      "haproxy/opens-section",
      { frontend: { app: { ...app.app, haproxyExtraConfig: ".if 1\nretries 3" } } },
      { frontend: { app: { ...app.app, haproxyExtraConfig: ".if 1\nretries 3\n.endif" } } },
      /non-terminated .\.if. block/,
    ],
  ])("%s", async (_, code, trapped, mended, alert) => {
    const pair = trapPair(code, trapped, mended);
    const { accepted, remarks } = await checkWithHaproxy(haproxyFile(pair.trapped));
    expect(accepted).toBe(false);
    expect(remarks.map(({ message }) => message).join("\n")).toMatch(alert);
    expect(await checkWithHaproxy(haproxyFile(pair.mended))).toMatchObject({ accepted: true });
  });

  it("nothing, but warns, where T13 drops timeouts and T21 binds", async () => {
    const dropped = trapPair(
      "haproxy/dropped-timeouts",
      { frontend: app, haproxy: { defaults: { timeout: { client: "1m" } } } },
      { frontend: app },
    );
    const unbound = trapPair(
      "bind/none",
      { frontend: { ...app, none: { podPort: 80, binds: [] } } },
      { frontend: app },
    );
    for (const { trapped, mended } of [dropped, unbound]) {
      const verdict = await checkWithHaproxy(haproxyFile(trapped));
      expect(verdict.accepted).toBe(true);
      expect(verdict.remarks.map(({ message }) => message).join("\n")).toMatch(
        /missing timeouts|no 'bind' directive/,
      );
      expect((await checkWithHaproxy(haproxyFile(mended))).remarks).toEqual([]);
    }
  });
});

/** Without what this machine need not have: the user, and the cluster's names. */
function haproxyFile(config: ConfigInput): string {
  const { model } = compile(config);
  return (model === undefined ? "" : renderHaproxy(model)).replace(
    /^ {2}(?:chroot|user|group) .*\n/gm,
    "",
  );
}

describeAsRoot("nginx refuses", () => {
  let namespace: Namespace;
  beforeAll(async () => {
    namespace = await createNamespace(platformAddresses);
    const { certificate, key } = createCertificate("h");
    for (const name of ["a", "b", "h"]) {
      await namespace.writeFile(`/var/lib/acme/${name}/fullchain.pem`, certificate);
      await namespace.writeFile(`/var/lib/acme/${name}/chain.pem`, certificate);
      await namespace.writeFile(`/var/lib/acme/${name}/key.pem`, key);
    }
  });
  afterAll(() => namespace.destroy());

  const host = (options: object) => ({ virtualHosts: { h: options } });
  const location = (match: string, options: object) => host({ locations: { [match]: options } });
  it.each([
    [
      "T30: rejectSSL",
      "nginx/reject-ssl",
      host({ rejectSSL: true }),
      host({ forceSSL: true }),
      /ssl_certificate/,
    ],
    [
      "T40: two default hosts",
      "nginx/two-defaults",
      { virtualHosts: { a: { default: true }, b: { default: true } } },
      { virtualHosts: { a: { default: true }, b: {} } },
      /duplicate (?:default server|listen options)/,
    ],
    [
      "T40: socket options twice",
      "nginx/socket-options",
      {
        virtualHosts: {
          a: { listen: [{ addr: "192.0.2.11", extraParameters: ["deferred"] }] },
          b: { listen: [{ addr: "192.0.2.11", extraParameters: ["backlog=5"] }] },
        },
      },
      {
        virtualHosts: {
          a: { listen: [{ addr: "192.0.2.11", extraParameters: ["deferred"] }] },
          b: { listen: [{ addr: "192.0.2.11" }] },
        },
      },
      /duplicate listen options/,
    ],
    [
      "T40: an IPv6 address without brackets",
      "nginx/ipv6-brackets",
      host({ listenAddresses: ["2001:db8::11"] }),
      host({ listenAddresses: ["[2001:db8::11]"] }),
      /invalid port|host not found/,
    ],
    [
      "T40: a path behind proxyPass in a regular expression",
      "nginx/regex-uri",
      location("~ ^/a", { proxyPass: "http://127.0.0.1:8001/" }),
      location("~ ^/a", { proxyPass: "http://127.0.0.1:8001" }),
      /"proxy_pass" cannot have URI part/,
    ],
    [
      "a location in two spellings",
      "nginx/duplicate-location",
      host({ locations: { "= /a": { return: "204" }, "=/a": { return: "204" } } }),
      host({ locations: { "= /a": { return: "204" }, "/a": { return: "204" } } }),
      /duplicate location/,
    ],
    [
      "root and alias in one location",
      "nginx/root-and-alias",
      location("/a/", { root: "/srv", alias: "/srv/" }),
      location("/a/", { alias: "/srv/" }),
      /"(?:root|alias)" directive is duplicate/,
    ],
    [
      "T10: a brace too many",
      "nginx/unbalanced",
      host({ extraConfig: "gzip off;\n}" }),
      host({ extraConfig: "gzip off;\n" }),
      /unexpected|not allowed here/,
    ],
  ])("%s", async (_, code, trapped, mended, message) => {
    const pair = trapPair(code, trapped, mended);
    const verdict = await checkWithNginx(nginxFile(pair.trapped), namespace);
    expect(verdict.accepted).toBe(false);
    expect(verdict.remarks.map((remark) => remark.message).join("\n")).toMatch(message);
    expect(await checkWithNginx(nginxFile(pair.mended), namespace)).toMatchObject({
      accepted: true,
    });
  });

  it("nothing, but ignores a name that two hosts have (T40)", async () => {
    const { trapped, mended } = trapPair(
      "nginx/duplicate-name",
      { virtualHosts: { a: {}, b: { serverAliases: ["a"] } } },
      { virtualHosts: { a: {}, b: {} } },
    );
    const verdict = await checkWithNginx(nginxFile(trapped), namespace);
    expect(verdict).toMatchObject({ accepted: true });
    expect(verdict.remarks[0]?.message).toMatch(/conflicting server name "a"/);
    expect((await checkWithNginx(nginxFile(mended), namespace)).remarks).toEqual([]);
  });
});

function nginxFile(config: ConfigInput): string {
  const { model } = compile(config);
  return model === undefined ? "" : renderNginx(model, { standalone: true });
}
