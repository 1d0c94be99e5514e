import { type ConfigInput, compile } from "@nixgen/schema";
import { expect } from "vitest";
import scenario1 from "../../examples/scenario-1/nixgen.config.ts";

/** The parts of a config that traps are made of. */
interface Parts {
  readonly frontend?: object;
  readonly haproxy?: object;
  readonly virtualHosts?: object;
}

/** A config in the resource group of scenario 1. */
export function configOf({ frontend = {}, haproxy = {}, virtualHosts = {} }: Parts): ConfigInput {
  return {
    ...scenario1,
    flyingcircus: {
      kubernetes: { frontend },
      services: { haproxy, nginx: { virtualHosts } },
    },
  } as ConfigInput;
}

/** A trap as it is set, and as its remedy leaves it. */
export interface TrapPair {
  readonly trapped: ConfigInput;
  readonly mended: ConfigInput;
}

/** Both sides of a trap, of which the rule must find the first and be silent about the second. */
export function trapPair(code: string, trapped: Parts, mended: Parts): TrapPair {
  const pair = { trapped: configOf(trapped), mended: configOf(mended) };
  expect(codesOf(pair.trapped)).toContain(code);
  expect(codesOf(pair.mended)).not.toContain(code);
  return pair;
}

function codesOf(config: ConfigInput): readonly string[] {
  return compile(config).diagnostics.map((diagnostic) => diagnostic.code);
}
