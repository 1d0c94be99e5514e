// Tries hostile documents: `node scripts/fuzz.mjs [COUNT [SEED]]`, 100,000 if not given.
// Ends with exit code 1 where nixgen threw, took more than a second or too much memory, or said
// nothing, and where hardly any document got far. What fails belongs into test/hostile/cases/.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { root } from "./workspace.mjs";

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const mostMebibytes = 200;
/** Node lets the heap grow as long as there is memory; with less it must collect. */
const heap = "--max-old-space-size=96";
/** A child says that it is alive every 200 documents. */
const longestSilence = 20_000;

// jiti runs TypeScript as it stands on every supported Node.
const jiti = `${root}test/node_modules/jiti/lib/jiti-cli.mjs`;
const start = performance.now();
let done = 0;
const children = Math.min(8, availableParallelism());
const share = Math.ceil(count / children);
console.log(`${count} documents from seed ${seed}, ${children} processes`);
const results = await Promise.all(
  Array.from({ length: children }, (_, index) => {
    const from = seed + index * share;
    return tryRange(from, Math.min(from + share, seed + count));
  }),
);
const sum = (end) => results.reduce((total, { ends }) => total + (ends?.[end] ?? 0), 0);
const slowest = results
  .flatMap((result) => (result.slowest ? [result.slowest] : []))
  .sort((a, b) => b.milliseconds - a.milliseconds)[0];
const mebibytes = Math.max(
  ...results.map((result) => result.mebibytes ?? Number.POSITIVE_INFINITY),
);
const problems = results.reduce((total, result) => total + result.problems, 0);
console.log(
  `${problems} problems; ended with a diagnostic of the file ${sum("file")}, of the config ${sum("config")}, ` +
    `with a model but errors ${sum("model")}, with a module ${sum("module")}`,
);
console.log(
  `slowest ${Math.round(slowest?.milliseconds ?? 0)} ms (${slowest?.kind}, seed ${slowest?.seed}); ` +
    `at most ${mebibytes} MiB; ${Math.round((performance.now() - start) / 1000)} s`,
);
const ends = ["file", "config", "model", "module"].map(sum);
// Where nothing gets far, nothing is tested.
const isFair =
  ends.reduce((total, number) => total + number) === count &&
  ends.every((number) => number >= Math.floor(count / 200));
if (!isFair) console.log("too few documents got far");
const isRight = problems === 0 && mebibytes <= mostMebibytes && isFair;
process.exitCode = isRight ? 0 : 1;

/** Lets a process try the documents of a range; what it found. */
function tryRange(from, to) {
  const file = `${root}test/hostile/fuzz-child.ts`;
  const child = spawn(process.execPath, [heap, jiti, file, String(from), String(to)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let result = { problems: 0 };
  let seen = from;
  let timer;
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.error(`no sign of life since seed ${seen}: one of the next 200 hangs`);
      result.problems++;
      child.kill("SIGKILL");
    }, longestSilence);
  };
  listen();
  createInterface({ input: child.stdout }).on("line", (line) => {
    listen();
    const said = JSON.parse(line);
    if (said.kind === "alive") {
      seen = said.seed;
      done += 200;
      if (done % 10_000 < 200) console.log(`${Math.round((100 * done) / count)} %`);
    }
    if (said.kind === "end") result = { ...said, problems: result.problems };
    if (said.kind !== "problem") return;
    result.problems++;
    console.error(
      `seed ${said.seed} (${said.about}): ${said.problem}\n${said.text.slice(0, 2000)}\n`,
    );
  });
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code !== 0) result.problems++;
      resolve(result);
    });
  });
}
