import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

const example = new URL("../../examples/scenario-1/nixgen.config.ts", import.meta.url);

/** The frontends of a config of that many, the same ones each time. */
function frontends(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `app${String(index).padStart(5, "0")}`,
      { binds: [`127.0.0.1:${10_001 + index}`], podPort: 8888 },
    ]),
  );
}

/** Writes a config of that many frontends as `NAME.json` and `NAME.yaml`, and one with a mistake in its last line. */
export function writeFrontends(folder: string, name: string, count: number): void {
  const config = { flyingcircus: { kubernetes: { frontend: frontends(count) } } };
  const lines = Object.entries(config.flyingcircus.kubernetes.frontend).flatMap(
    ([frontend, { binds, podPort }]) => [
      `      ${frontend}:`,
      `        binds: ["${binds.join('", "')}"]`,
      `        podPort: ${podPort}`,
    ],
  );
  const yaml = ["flyingcircus:", "  kubernetes:", "    frontend:", ...lines, ""].join("\n");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(config, undefined, 2)}\n`);
  writeFileSync(join(folder, `${name}.yaml`), yaml);
  writeFileSync(join(folder, `${name}-mistake.yaml`), yaml.replace(/8888\n$/, "88888\n"));
}

/** Writes scenario 1 in all three formats, under the names that nixgen finds by itself. */
export async function writeScenario(folder: string): Promise<void> {
  const { default: config } = (await import(example.href)) as { default: unknown };
  const json = `${JSON.stringify(config, undefined, 2)}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "scenario-1.json"), json);
  writeFileSync(join(folder, "scenario-1.yaml"), stringify(config));
  writeFileSync(join(folder, "scenario-1.ts"), readFileSync(example, "utf8"));
}
