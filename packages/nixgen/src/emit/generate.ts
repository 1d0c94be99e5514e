import { compile, type Diagnostic } from "@nixgen/schema";
import type { OutputFile } from "./output-file.js";
import { type RenderNixOptions, renderNix } from "./render-nix.js";

/** What becomes of a config of any shape. */
export interface Generated {
  /** Whether no diagnostic is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Empty while an error stands. */
  readonly files: readonly OutputFile[];
}

/** Checks a config and, where it has no error, makes the files that a build writes. */
export function generate(input: unknown, options: RenderNixOptions = {}): Generated {
  const { ok, diagnostics, model } = compile(input);
  return { ok, diagnostics, files: ok && model !== undefined ? renderNix(model, options) : [] };
}
