import { starterJson } from "./starter-json.js";
import { starterTypeScript } from "./starter-typescript.js";
import { starterYaml } from "./starter-yaml.js";

/** The platform's two ways to serve an application: HTTPS by nginx, or by an ingress controller. */
export const scenarios = ["1", "2"] as const;
export type Scenario = (typeof scenarios)[number];
export type StarterFormat = "ts" | "yaml" | "json";

/** The config that `nixgen init` writes; YAML and JSON name their schema at `schemaPath`. */
export function starter(scenario: Scenario, format: StarterFormat, schemaPath: string): string {
  switch (format) {
    case "ts":
      return starterTypeScript[scenario];
    case "yaml":
      return `# yaml-language-server: $schema=${schemaPath}\n${starterYaml[scenario]}`;
    case "json":
      return `{\n  "$schema": ${JSON.stringify(schemaPath)},\n${starterJson[scenario]}`;
  }
}
