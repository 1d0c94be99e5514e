import { readFileSync } from "node:fs";
import { crossCheck, manifestsOf } from "@nixgen/kubernetes";
import { type ConfigInput, compile } from "@nixgen/schema";
import { expect, it } from "vitest";
import { parse } from "yaml";

const example = (name: string): ConfigInput =>
  parse(
    readFileSync(new URL(`../../examples/${name}/nixgen.config.yaml`, import.meta.url), "utf8"),
  ) as ConfigInput;

/** One name for pods behind HAProxy and for a port of every agent. */
const both: ConfigInput = {
  apps: {
    shop: {
      host: "shop.example.com",
      podPort: 8080,
      selector: { app: "shop" },
      tcp: [{ listen: "192.0.2.11:8883", lbServicePort: 8883 }],
    },
  },
};

it.each<[string, ConfigInput]>([
  ["scenario-2", example("scenario-2")],
  ["reference", example("reference")],
  ["twelve-apps", example("twelve-apps")],
  ["an app of both kinds", both],
])("the manifests of %s are what check --cluster wants", (_, config) => {
  const { model } = compile(config);
  if (model === undefined) throw new Error("the config has a valid shape");
  const objects = manifestsOf(model).manifests.map(({ object }) => object);
  const { diagnostics } = crossCheck(model, [{ file: "manifests.yaml", objects }]);
  // The manifests hold no workloads, and no Service that is made elsewhere.
  const external = new Set(model.apps.filter((app) => app.external).map(({ name }) => name));
  const errors = diagnostics.filter(
    ({ severity, code, path }) =>
      severity === "error" && code !== "cluster/selector" && !external.has(String(path[1])),
  );
  expect(errors).toEqual([]);
});
