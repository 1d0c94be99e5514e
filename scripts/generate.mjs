// Regenerates every committed file that is derived from others: `npm run generate`.
// With --check it changes nothing, names the files that differ, and ends with exit code 1.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { flowSvg } from "../packages/nixgen/dist/flow/flow-svg.js";
import {
  compile,
  configJsonSchema,
  generate,
  loadConfig,
  renderHaproxy,
  renderNginx,
} from "../packages/nixgen/dist/index.js";
import { catalogue } from "../packages/nixgen/dist/report/catalogue.js";
import { diagnosticsMarkdown } from "../packages/nixgen/dist/report/diagnostics-markdown.js";
import { runbook } from "../packages/nixgen/dist/runbook/runbook.js";
import { apiReference } from "./api-reference.mjs";
import { generateConfigInput } from "./generate-config-input.mjs";
import { generateFromOptions } from "./generate-from-options.mjs";
import { formatted, root } from "./workspace.mjs";

const examples = [
  "scenario-1/nixgen.config.ts",
  "scenario-2/nixgen.config.yaml",
  "reference/nixgen.config.yaml",
  "twelve-apps/nixgen.config.yaml",
];

/** Where the codes are tested that no rule finds. */
const shapeTests = [
  "packages/schema/src/parse/parse.test.ts",
  "packages/nixgen/src/load/load-config.test.ts",
  "packages/schema/src/apps/conflicts.test.ts",
  "test/kubernetes/manifests.test.ts",
];
const clusterCases = "test/cross-check/cases.ts";
const trapTests = readTrapTests();
const generated = new Map([
  ...(await generateFromOptions()),
  [
    "packages/schema/src/generated/config-input.ts",
    formatted("config-input.ts", generateConfigInput(configJsonSchema())),
  ],
  [
    "packages/schema/config.schema.json",
    formatted("config.schema.json", `${JSON.stringify(configJsonSchema(), undefined, 2)}\n`),
  ],
  ["docs/diagnostics.md", diagnosticsMarkdown(catalogue, proofsOf)],
]);
for (const example of examples) await addOutput(example);
generated.set("README.md", readmeWithModule());
const { pages, undocumented } = apiReference();
for (const [file, text] of pages) generated.set(file, text);

const differing = [...generated].filter(([file, content]) => content !== current(file));
for (const name of undocumented) {
  console.error(`${name} is exported without a TSDoc sentence`);
  process.exitCode = 1;
}
if (process.argv.includes("--check")) {
  for (const [file] of differing) console.error(`${file} differs: npm run generate`);
  if (differing.length > 0) process.exitCode = 1;
} else {
  for (const [file, content] of differing) {
    mkdirSync(dirname(`${root}${file}`), { recursive: true });
    writeFileSync(`${root}${file}`, content);
    console.log(`${file} updated`);
  }
}

/** What build and preview make of an example; one with any finding that it does not explain is no example. */
async function addOutput(example) {
  const { input } = await loadConfig(`${root}examples/${example}`);
  const { model } = compile(input);
  const { diagnostics, files } = generate(input, { source: example.split("/")[1] });
  const unexplained = diagnostics.filter(({ suppressed }) => suppressed === undefined);
  if (unexplained.length > 0) throw new Error(`${example}: ${JSON.stringify(unexplained)}`);
  const folder = `examples/${dirname(example)}/out`;
  for (const { path, content } of files) generated.set(`${folder}/${path}`, content);
  generated.set(`${folder}/haproxy.cfg`, renderHaproxy(model));
  generated.set(`${folder}/nginx.conf`, renderNginx(model));
  const source = example.split("/")[1];
  generated.set(`${folder}/runbook.md`, runbook({ model, diagnostics, source }));
  generated.set(`${folder}/flow.svg`, flowSvg(model));
}

/** The tests that speak of a code: those of real programs, and the rule's own cases. */
function proofsOf(code) {
  const own = `packages/schema/src/rules/${code.replace("/", "-")}.test.ts`;
  return [
    ...trapTests.filter(({ text }) => text.includes(`"${code}"`)),
    ...(current(clusterCases)?.includes(`code: "${code}"`)
      ? [{ title: "pairs of dumps", file: clusterCases }]
      : []),
    ...[own, ...shapeTests]
      .filter((file) => existsSync(`${root}${file}`))
      .filter(
        (file) => file === own || readFileSync(`${root}${file}`, "utf8").includes(`"${code}"`),
      )
      .map((file) => ({ title: "cases", file })),
  ].map(({ title, file }) => ({ title, file }));
}

function readTrapTests() {
  return readdirSync(`${root}test/traps`)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => {
      const file = `test/traps/${name}`;
      const text = readFileSync(`${root}${file}`, "utf8");
      const programs = {
        "refused-files": "real HAProxy and nginx",
        "nginx-behaviour": "real nginx",
      };
      const title = programs[name.replace(".test.ts", "")] ?? "real HAProxy";
      return { file, text, title };
    });
}

function readmeWithModule() {
  const module = generated.get("examples/scenario-1/out/nixgen.nix");
  return current("README.md").replace(
    /(<!-- scenario-1 -->\n```nix\n)[\s\S]*?(```\n<!-- \/scenario-1 -->)/,
    (_, before, after) => before + module + after,
  );
}

function current(file) {
  try {
    return readFileSync(`${root}${file}`, "utf8");
  } catch {
    return undefined;
  }
}
