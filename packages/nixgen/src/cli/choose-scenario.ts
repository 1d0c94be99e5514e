import type { Io } from "./io.js";
import { type Scenario, scenarios } from "./starter.js";
import { UsageError } from "./usage-error.js";

const question = `Which scenario?
  1  HTTPS by nginx, which passes to HAProxy; HAProxy balances between pods
  2  HTTPS by an ingress controller, to which HAProxy passes TCP streams
1 or 2 [1]: `;

/** The scenario that was asked for; on a terminal nixgen asks, otherwise it is the first. */
export async function chooseScenario(wanted: string | undefined, io: Io): Promise<Scenario> {
  if (wanted !== undefined) {
    const known = scenarioOf(wanted);
    if (known === undefined) throw new UsageError(`--scenario is 1 or 2, not ${wanted}.`);
    return known;
  }
  const person = await io.findPerson?.();
  if (person === undefined) return "1";
  for (let tries = 0; tries < 3; tries++) {
    const answer = await person(question);
    if (answer === undefined) break;
    const chosen = scenarioOf(answer.trim() || "1");
    if (chosen !== undefined) return chosen;
  }
  throw new UsageError("No scenario was chosen. Nothing was written.");
}

function scenarioOf(text: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario === text);
}
