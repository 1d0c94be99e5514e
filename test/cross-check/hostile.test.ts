import { crossCheck, findDrift, recordedFacts } from "@nixgen/kubernetes";
import { compile } from "@nixgen/schema";
import { expect, it } from "vitest";
import { readDumpText } from "../../packages/nixgen/src/cluster/read-dump.ts";
import { type Random, seeded } from "../hostile/random.ts";
import { findingCases } from "./cases.ts";
import { kubectlList } from "./kubectl-dump.ts";

const strange: readonly [unknown, ...unknown[]] = [
  null,
  true,
  "x",
  "",
  -1,
  0,
  1e308,
  8888.5,
  [],
  [[]],
  {},
  [null],
  ["None"],
  { kind: "List", items: [] },
  { constructor: null, toString: 1 },
  JSON.parse('{"__proto__": {"port": 80}}'),
  "kubernetes",
  "\u0000\u001b[31m\n",
  "9".repeat(5000),
];

/** Puts something strange in the place of a few values, takes some away, and doubles others. */
function mutated(value: unknown, random: Random, chance: number): unknown {
  if (random.chance(chance)) return random.pick(strange);
  if (Array.isArray(value)) {
    const items = value.map((item) => mutated(item, random, chance));
    return random.chance(chance) ? [...items, ...items] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      random.chance(chance / 2) ? [] : [[key, mutated(item, random, chance)]],
    ),
  );
}

const seed = Date.now() % 1_000_000_000;
const count = 1500;

it(`${count} strange dumps are compared or refused, from seed ${seed}`, async () => {
  let compared = 0;
  let refused = 0;
  const codes = new Set<string>();
  for (let index = 0; index < count; index++) {
    const random = seeded(seed + index);
    const { config, right, wrong } = findingCases[index % findingCases.length] ?? {};
    const { model } = compile(config);
    if (model === undefined || right === undefined) throw new Error("the cases are wrong");
    const source = random.chance(0.5) ? right : wrong;
    const value = mutated(
      JSON.parse(kubectlList(source ?? [])),
      random,
      random.pick([0.002, 0.02]),
    );
    const text = JSON.stringify(value, undefined, 1);
    const cut = random.chance(0.2) ? text.slice(0, random.integer(text.length)) : text;
    try {
      const read = await readDumpText(cut, "dump");
      if (!read.ok) {
        refused++;
        expect(read.problem.message).not.toBe("");
        continue;
      }
      compared++;
      const result = crossCheck(model, [read.dump]);
      for (const { code } of result.diagnostics) codes.add(code);
      findDrift(recordedFacts(crossCheck(model, [{ file: "a", objects: right }])), result);
    } catch (error) {
      throw new Error(`seed ${seed + index}`, { cause: error });
    }
  }
  // Where nothing gets far, nothing is tested.
  expect(compared).toBeGreaterThan(count / 3);
  expect(refused).toBeGreaterThan(count / 20);
  expect(codes.size).toBeGreaterThan(10);
});

it.each([
  ["lists in lists", `{"kind":"List","items":${'[{"kind":"List","items":'.repeat(60_000)}`],
  ["a list of lists", JSON.stringify({ kind: "List", items: [[[[[[{ kind: "Service" }]]]]]] })],
  [
    "aliases of aliases",
    [
      "kind: List",
      "items: &g [*f, *f, *f, *f, *f, *f, *f, *f]",
      "x: [&a [x], &b [*a, *a, *a, *a, *a, *a]]",
    ].join("\n"),
  ],
  [
    "aliases that multiply",
    [
      "a: &a { kind: Service, metadata: { name: a } }",
      `b: &b { kind: List, items: [${"*a, ".repeat(30)}] }`,
      `c: &c { kind: List, items: [${"*b, ".repeat(30)}] }`,
      `kind: List\nitems: [${"*c, ".repeat(30)}]`,
    ].join("\n"),
  ],
])("%s do no harm", async (_, text) => {
  const start = performance.now();
  await readDumpText(text, "dump");
  expect(performance.now() - start).toBeLessThan(10_000);
});
