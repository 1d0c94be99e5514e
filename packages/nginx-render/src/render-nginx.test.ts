import { compile } from "@nixgen/schema";
import { describe, expect, it } from "vitest";
import { renderNginx, renderNginxLines } from "./render-nginx.js";

const machine = (name: string, fe: string) => ({ name, roles: ["webgateway"], fe: [fe] });

function modelOf(virtualHosts: unknown, frontend: unknown = {}) {
  const { model, diagnostics } = compile({
    resourceGroup: {
      name: "rg",
      machines: [machine("web0", "192.0.2.1"), machine("web1", "2001:db8::1")],
    },
    flyingcircus: { kubernetes: { frontend }, services: { nginx: { virtualHosts } } },
  });
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

const everything = modelOf(
  {
    "a.example": {
      serverAliases: ["b.example"],
      forceSSL: true,
      http3: true,
      default: true,
      acmeFallbackHost: "192.0.2.9",
      root: "/srv",
      globalRedirect: "c.example",
      basicAuth: { me: "secret" },
      extraConfig: "gzip off;",
      locations: {
        "/": {
          proxyPass: { frontend: "app", path: "/x/" },
          proxyWebsockets: true,
          index: "i",
          tryFiles: "$uri =404",
          alias: "/a",
          return: "204",
          extraConfig: "deny all;",
          basicAuthFile: "/f",
        },
        "/lost": { proxyPass: { frontend: "lost" } },
        "/shut": { proxyPass: { frontend: "shut" } },
      },
    },
  },
  { app: { podPort: 8001 }, shut: { podPort: 8002, binds: ["unix@/run/shut.sock"] } },
);

describe("renderNginx", () => {
  it("prints every directive in the platform's order", () => {
    expect(renderNginx(everything)).toMatchSnapshot();
  });

  it("prints the FE addresses of the machine that is asked for", () => {
    const model = modelOf({ h: {} });
    expect(renderNginx(model)).toContain("listen 192.0.2.1:80;");
    expect(renderNginx(model, { machine: "web0" })).toBe(renderNginx(model));
    expect(renderNginx(model, { machine: "web1" })).toContain("listen [2001:db8::1]:80;");
    expect(() => renderNginx(model, { machine: "web2" })).toThrow(RangeError);
  });

  it("prints nothing where there are no hosts", () => {
    expect(renderNginx(modelOf({}))).toBe("");
  });

  it("wraps a whole nginx.conf around the servers, the proxy headers written out", () => {
    const text = renderNginx(everything, { standalone: true });
    expect(text).not.toContain("include");
    expect(text).toContain("map $http_upgrade $connection_upgrade {");
    expect(text).toContain("listen 127.0.0.1:81;");
    const ownHeader = "      proxy_set_header X-Forwarded-Server $server_name;\n";
    expect(text.split(ownHeader)).toHaveLength(4);
  });
});

describe("renderNginxLines", () => {
  it("leads each line back to its option", () => {
    const origins = renderNginxLines(everything).flatMap(({ text, path }) =>
      path === undefined ? [] : [`${path.slice(4).join(" > ")}: ${text.trim()}`],
    );
    expect(origins).toMatchSnapshot();
  });
});
