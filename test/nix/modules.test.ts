import { readFileSync } from "node:fs";
import { type ConfigInput, compile, listenerMap, showPath } from "@nixgen/schema";
import fc from "fast-check";
import { renderNix } from "nixgen";
import { expect, it } from "vitest";
import { haproxyConfigs } from "../arbitraries/config.js";
import { nginxConfigs } from "../arbitraries/nginx.js";
import { describeWith } from "../real-programs.js";
import { evaluateModules } from "./real-nix.js";

/** The module of a config that has a model. */
function moduleOf(config: unknown): string {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  const [file] = renderNix(model, { source: "nixgen.config.json" });
  return file?.content ?? "";
}

/**
 * The options that a config sets, with references as the URLs that the model has for them, and the
 * ports that its public binds need.
 */
function optionsOf(config: ConfigInput): unknown {
  const { model } = compile(config);
  const urls = new Map(
    (model?.webgateways[0]?.virtualHosts ?? []).flatMap(({ locations }) =>
      locations.flatMap(({ proxyPass }) =>
        proxyPass?.kind === "url" ? [[showPath(proxyPass.path), proxyPass.value] as const] : [],
      ),
    ),
  );
  const plain: Pick<ConfigInput, "flyingcircus"> = JSON.parse(
    JSON.stringify({ flyingcircus: config.flyingcircus }),
  );
  const hosts = plain.flyingcircus?.services?.nginx?.virtualHosts ?? {};
  for (const [host, { locations = {} }] of Object.entries(hosts)) {
    for (const [match, location] of Object.entries(locations)) {
      if (typeof location.proxyPass !== "object" || location.proxyPass === null) continue;
      const path = ["flyingcircus", "services", "nginx", "virtualHosts", host, "locations", match];
      Object.assign(location, { proxyPass: urls.get(showPath([...path, "proxyPass"])) });
    }
  }
  const ports = [...portsToOpen(config)].sort((a, b) => a - b);
  return ports.length === 0
    ? plain
    : { ...plain, networking: { firewall: { allowedTCPPorts: ports } } };
}

/** Ports but 80 and 443 that something listens on where the internet can reach it (T22). */
function portsToOpen(config: ConfigInput): ReadonlySet<number> {
  const { model } = compile(config);
  const entries = (model?.webgateways ?? []).flatMap((webgateway) =>
    model === undefined ? [] : listenerMap(model, webgateway),
  );
  return new Set(
    entries
      .filter(({ reachableFrom }) => reachableFrom === "internet")
      .map(({ port }) => Number(port))
      .filter((port) => port !== 80 && port !== 443),
  );
}

const withBoth = fc.tuple(haproxyConfigs, nginxConfigs).map(
  ([haproxy, nginx]): ConfigInput => ({
    ...haproxy,
    flyingcircus: {
      kubernetes: {
        ...haproxy.flyingcircus?.kubernetes,
        frontend: {
          ...haproxy.flyingcircus?.kubernetes?.frontend,
          ...nginx.flyingcircus?.kubernetes?.frontend,
        },
      },
      services: { ...haproxy.flyingcircus?.services, ...nginx.flyingcircus?.services },
    },
  }),
);

interface Case {
  readonly config: ConfigInput;
  readonly expect: { readonly reject?: string };
}

function conformanceCases(name: string): readonly Case[] {
  return JSON.parse(readFileSync(new URL(`../conformance/${name}`, import.meta.url), "utf8"));
}

describeWith(
  ["nix-instantiate"],
  "real Nix reads from a module exactly the config's options",
  () => {
    it("of the conformance cases", async () => {
      const configs = [...conformanceCases("haproxy.json"), ...conformanceCases("nginx.json")]
        .filter(({ expect: { reject } }) => reject === undefined)
        .map(({ config }) => config);
      expect(configs).toHaveLength(540);
      expect(await evaluateModules(configs.map(moduleOf))).toEqual(configs.map(optionsOf));
    });

    it("of 2,000 random configs", async () => {
      const seed = Date.now();
      const configs = fc.sample(withBoth, { numRuns: 2000, seed });
      const values = await evaluateModules(configs.map(moduleOf));
      for (const [index, config] of configs.entries()) {
        expect(values[index], `seed ${seed}, config ${index}`).toEqual(optionsOf(config));
      }
    });
  },
);
