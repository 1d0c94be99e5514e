// Tries the documents of the seeds from one to another, and writes a line of JSON now and then.
import { loadText } from "../../packages/nixgen/dist/load/load-config.js";
import { exampleTexts } from "./examples.ts";
import { hostileDocument } from "./hostile-document.ts";
import { seeded } from "./random.ts";
import { tryDocument } from "./try-document.ts";

const [from, to] = process.argv.slice(-2).map(Number);
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const examples = await exampleTexts();
const ends = { file: 0, config: 0, model: 0, module: 0 };
let slowest = { milliseconds: 0, seed: 0, kind: "" };
for (let seed = Number(from); seed < Number(to); seed++) {
  const { kind, text } = hostileDocument(seeded(seed), examples);
  const { milliseconds, problem, end } = await tryDocument(text, { loadText });
  if (problem !== undefined) tell({ kind: "problem", about: kind, seed, problem, text });
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed, kind };
  ends[end]++;
  if (seed % 200 === 0) tell({ kind: "alive", seed });
}
const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
tell({ kind: "end", ends, slowest, mebibytes });
