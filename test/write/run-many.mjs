// Runs many command lines of nixgen in one process, for whoever traces its system calls: the file
// that is named holds a list of { args, stdin, env }; writes the list of { code, stdout, stderr }.
import { readFileSync } from "node:fs";
import { main } from "../../packages/nixgen/dist/cli/main.js";

const results = [];
for (const { args, stdin, env } of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const said = { stdout: "", stderr: "" };
  const io = {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    stdin: async () => stdin,
    cwd: process.cwd(),
    env,
    colour: false,
  };
  results.push({ code: await main(args, io), ...said });
}
process.stdout.write(JSON.stringify(results));
