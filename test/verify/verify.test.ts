import { type ConfigInput, compile, type Path } from "@nixgen/schema";
import { expect, it } from "vitest";
import { ProgramMissing } from "../../packages/nixgen/src/verify/run-program.js";
import { verify } from "../../packages/nixgen/src/verify/verify.js";
import { describeWith } from "../real-programs.js";

const env = { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin` };

const resourceGroup = {
  name: "rg",
  machines: [
    { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11", "2001:db8::11"] },
    { name: "kserver0", roles: ["k3s-server"] },
    { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
  ],
} satisfies ConfigInput["resourceGroup"];

async function verdict(program: "haproxy" | "nginx", flyingcircus: ConfigInput["flyingcircus"]) {
  const { model } = compile({ resourceGroup, flyingcircus });
  if (model === undefined) throw new Error("no model");
  const { accepted, diagnostics } = await verify(program, model, { env });
  return {
    accepted,
    found: diagnostics.map(({ path, message, severity }) => ({ path, message, severity })),
  };
}

describeWith(["haproxy"], "haproxy -c on a preview", () => {
  const frontends: Path = ["flyingcircus", "kubernetes", "frontend"];
  const withFrontend = (options: object) =>
    verdict("haproxy", { kubernetes: { frontend: { myapp: { podPort: 8888, ...options } } } });

  it("accepts all kinds of servers, cluster names included, away from the cluster", async () => {
    expect(
      await verdict("haproxy", {
        kubernetes: {
          frontend: {
            pods: { podPort: 8888, binds: ["127.0.0.1:8001"] },
            service: { servicePort: 80, binds: ["127.0.0.1:8002"] },
            agents: { lbServicePort: 443, mode: "tcp", binds: ["192.0.2.11:443"] },
          },
        },
      }),
    ).toMatchObject({ accepted: true, found: [] });
  });

  it("brings a complaint to the option that the line comes from", async () => {
    const { accepted, found } = await withFrontend({ haproxyExtraConfig: "retries 3\nnonsense 5" });
    expect(accepted).toBe(false);
    expect(found).toEqual([
      {
        severity: "error",
        path: [...frontends, "myapp", "haproxyExtraConfig"],
        message: expect.stringMatching(
          /unknown keyword 'nonsense'.*about the generated line: nonsense 5/s,
        ),
      },
    ]);
  });

  it("tells warnings from errors, and places both", async () => {
    const { accepted, found } = await withFrontend({
      binds: ["127.0.0.1:8001 nonsense"],
      haproxyExtraConfig: "option httpchk\nhttp-request deny\nblock if TRUE",
    });
    expect(accepted).toBe(false);
    expect(found.map(({ path }) => path)).toContainEqual([...frontends, "myapp", "binds", 0]);
  });

  it("brings a complaint about a section to its entry", async () => {
    const { found } = await verdict("haproxy", {
      services: { haproxy: { listen: { empty: { mode: "tcp", servers: ["a 10.42.0.1:80"] } } } },
    });
    expect(found).toMatchObject([
      { path: ["flyingcircus", "services", "haproxy", "listen", "empty"], severity: "warning" },
    ]);
  });

  it("is told apart from a program that is not there", async () => {
    const { model } = compile({});
    if (model === undefined) throw new Error("no model");
    await expect(verify("haproxy", model, { env: { PATH: "/nowhere" } })).rejects.toBeInstanceOf(
      ProgramMissing,
    );
  });
});

describeWith(["nginx", "openssl"], "nginx -t on a preview", () => {
  const hosts: Path = ["flyingcircus", "services", "nginx", "virtualHosts"];
  const withHost = (options: object) =>
    verdict("nginx", { services: { nginx: { virtualHosts: { "a.example": options } } } });

  it("accepts hosts with certificates and addresses that are not here", async () => {
    expect(
      await withHost({
        forceSSL: true,
        default: true,
        locations: { "/": { proxyPass: "http://127.0.0.1:8001" } },
      }),
    ).toEqual({ accepted: true, found: [] });
  });

  it("brings a complaint to the option that the line comes from", async () => {
    const { accepted, found } = await withHost({
      locations: { "/": { extraConfig: "gzip off;\nnonsense 5;" } },
    });
    expect(accepted).toBe(false);
    expect(found).toEqual([
      {
        severity: "error",
        path: [...hosts, "a.example", "locations", "/", "extraConfig"],
        message: expect.stringMatching(
          /unknown directive "nonsense".*generated line: nonsense 5;/s,
        ),
      },
    ]);
  });

  it("finds two hosts that both want to be the default of an address", async () => {
    const { accepted, found } = await verdict("nginx", {
      services: { nginx: { virtualHosts: { a: { default: true }, b: { default: true } } } },
    });
    expect(accepted).toBe(false);
    expect(found[0]?.message).toContain("duplicate listen options for 192.0.2.11:80");
    expect(found[0]?.path.slice(0, 5)).toEqual([...hosts, "b"]);
  });
});
