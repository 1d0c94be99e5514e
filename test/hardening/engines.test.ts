import { renderHaproxy } from "@nixgen/haproxy-render";
import { type ConfigInput, compile } from "@nixgen/schema";
import fc from "fast-check";
import { loadConfig, renderNix } from "nixgen";
import { expect, it } from "vitest";
import { verify } from "../../packages/nixgen/src/verify/verify.js";
import { haproxyConfigs } from "../arbitraries/config.js";
import { quietConfigs } from "../arbitraries/quiet.js";
import { after, evaluateModules, forced } from "../nix/real-nix.js";
import { describeWith } from "../real-programs.js";

const env = { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin` };
const harden = (config: ConfigInput): ConfigInput => ({ ...config, hardening: "recommended" });

function modelOf(config: unknown) {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

it("gives no rule anything to say about a careful config", () => {
  fc.assert(
    fc.property(quietConfigs, (config) => {
      expect(compile(harden(config)).diagnostics).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

describeWith(["haproxy"], "HAProxy", () => {
  it("accepts hardened previews of the examples and of 120 random configs", async () => {
    const examples = await Promise.all(
      [
        "scenario-1/nixgen.config.ts",
        "scenario-2/nixgen.config.yaml",
        "reference/nixgen.config.yaml",
      ].map(
        async (example) =>
          (await loadConfig(new URL(`../../examples/${example}`, import.meta.url).pathname))
            .input as ConfigInput,
      ),
    );
    const random = fc
      .sample(fc.oneof(haproxyConfigs, quietConfigs), 1500)
      .filter((config) => {
        const { ok, model } = compile(harden(config));
        return ok && model !== undefined && renderHaproxy(model).includes("\n  bind ");
      })
      .slice(0, 120);
    expect(random).toHaveLength(120);
    for (const config of [...examples, ...random]) {
      const verdict = await verify("haproxy", modelOf(harden(config)), { env });
      expect(verdict.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });
});

describeWith(["nix-instantiate"], "real Nix", () => {
  it("reads the policies with the priorities that put them in their place", async () => {
    const config = harden({
      flyingcircus: {
        kubernetes: { frontend: { app: { podPort: 8001, mode: "tcp" } } },
        services: { haproxy: { extraConfig: "cache c\n  total-max-size 4\n" } },
      },
    });
    const [file] = renderNix(modelOf(config));
    expect(await evaluateModules([file?.content ?? ""])).toEqual([
      {
        flyingcircus: {
          kubernetes: {
            frontend: {
              app: {
                mode: "tcp",
                podPort: 8001,
                extraPodTemplateOptions: "observe layer4 error-limit 3 on-error mark-down",
                haproxyExtraConfig:
                  "retries 3\noption redispatch 1\nserver pod-at-start app.default.svc.cluster.local:8001 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down\ntimeout tunnel 1h\ntimeout client-fin 30s\ntimeout server-fin 30s\n",
              },
            },
          },
          services: {
            haproxy: {
              extraConfig: after(
                "# hardening: goes on with the platform's `resolvers cluster`\n  hold valid 1s\n  timeout resolve 1s\n  timeout retry 1s\n  hold timeout 1h\n  hold other 1h\n  hold refused 1h\n\ncache c\n  total-max-size 4\n",
              ),
              listen: { _stats: { extraConfig: forced("stats uri /\nstats refresh 5s\n") } },
            },
          },
        },
      },
    ]);
  });
});
