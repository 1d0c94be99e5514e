import { compile } from "@nixgen/schema";
import { expect, it } from "vitest";
import { renderNix } from "./render-nix.js";

const moduleOf = (flyingcircus: unknown) => {
  const { model } = compile({ flyingcircus });
  const [file, ...others] = model === undefined ? [] : renderNix(model);
  expect(others).toEqual([]);
  expect(file?.path).toBe("nixgen.nix");
  return file?.content.split("\n").slice(1).join("\n");
};

it("writes each entry as one definition, and only what the user set", () => {
  expect(
    moduleOf({
      kubernetes: {
        network: { clusterDns: "10.43.0.10" },
        frontend: {
          zebra: { podPort: 80, servicePort: null, extraPodTemplateOptions: "" },
          "a.b": { lbServicePort: 443, mode: "tcp", binds: ["192.0.2.11:443", "192.0.2.12:443"] },
        },
      },
      services: {
        nginx: {
          virtualHosts: {
            "myapp.example.com": {
              forceSSL: true,
              locations: {
                "/": { proxyPass: { frontend: "zebra", path: "/x" } },
                "/ws": { extraConfig: "gzip off;\nexpires 30d;\n" },
              },
            },
            "empty.example.com": { listenAddresses: [] },
          },
        },
        haproxy: { global: { maxconn: 8192 }, listen: {}, extraConfig: "" },
      },
    }),
  ).toBe(`{ ... }:
{
  flyingcircus.kubernetes.frontend."a.b" = {
    binds = [
      "192.0.2.11:443"
      "192.0.2.12:443"
    ];
    lbServicePort = 443;
    mode = "tcp";
  };
  flyingcircus.kubernetes.frontend.zebra = {
    extraPodTemplateOptions = "";
    podPort = 80;
    servicePort = null;
  };
  flyingcircus.kubernetes.network = {
    clusterDns = "10.43.0.10";
  };
  flyingcircus.services.haproxy.extraConfig = "";
  flyingcircus.services.haproxy.global = {
    maxconn = 8192;
  };
  flyingcircus.services.haproxy.listen = { };
  flyingcircus.services.nginx.virtualHosts."empty.example.com" = {
    listenAddresses = [ ];
  };
  flyingcircus.services.nginx.virtualHosts."myapp.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:80/x";
    };
    locations."/ws" = {
      extraConfig = ''
        gzip off;
        expires 30d;
      '';
    };
  };
}
`);
});

it("is an empty module where nothing is set", () => {
  expect(moduleOf({})).toBe("{ ... }:\n{\n  flyingcircus = { };\n}\n");
});

it("leaves out what is not the platform's: undefined values, and reasons to ignore findings", () => {
  expect(
    moduleOf({
      kubernetes: { frontend: { a: { podPort: 80, mode: undefined, $ignore: { "x/y": "z" } } } },
    }),
  ).toBe("{ ... }:\n{\n  flyingcircus.kubernetes.frontend.a = {\n    podPort = 80;\n  };\n}\n");
});

it("does not depend on the order of keys", () => {
  const frontend = { b: { podPort: 1, mode: "tcp" }, a: { podPort: 2 } };
  const reversed = { a: { podPort: 2 }, b: { mode: "tcp", podPort: 1 } };
  expect(moduleOf({ kubernetes: { frontend } })).toBe(
    moduleOf({ kubernetes: { frontend: reversed } }),
  );
});
