import type { Model } from "@nixgen/schema";
import { printModule } from "../nix/print-module.js";
import { definitionsSet } from "./definitions-set.js";
import { withHeader } from "./header.js";
import type { OutputFile } from "./output-file.js";

/** What the module says of where it comes from. */
export interface RenderNixOptions {
  /** What the first line names as the file that the module was made from. */
  readonly source?: string;
}

/**
 * The NixOS module of a config: one file, so that replacing it is atomic. It holds the options
 * that the user set and nothing else; every default stays the platform's.
 */
export function renderNix(model: Model, { source }: RenderNixOptions = {}): OutputFile[] {
  const body = printModule(definitionsSet(model), "indented");
  return [{ path: "nixgen.nix", content: withHeader(body, source) }];
}
