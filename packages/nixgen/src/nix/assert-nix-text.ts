import { nixTextProblem } from "@nixgen/schema";

/** Returns the text; throws where Nix cannot hold it, which parsing the config must have refused. */
export function assertNixText(text: string): string {
  const problem = nixTextProblem(text);
  if (problem === undefined) return text;
  const reason = problem === "nul" ? "a NUL character" : "half of a surrogate pair";
  throw new Error(
    `Bug in nixgen: a text with ${reason} came as far as the Nix printer: ${JSON.stringify(text)}`,
  );
}
