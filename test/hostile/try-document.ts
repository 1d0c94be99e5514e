import { renderHaproxy } from "@nixgen/haproxy-render";
import { renderNginx } from "@nixgen/nginx-render";
import { compile } from "@nixgen/schema";
import { renderNix } from "nixgen";
import type { LoadedConfig } from "../../packages/nixgen/src/load/loaded-config.ts";

/** The parts of nixgen that its front door does not show. */
export interface Insides {
  readonly loadText: (text: string, options: { readonly file: string }) => Promise<LoadedConfig>;
}

/** How much of a processor a document may take, in milliseconds: a busy machine does not count. */
const mostMilliseconds = 1000;

export interface Tried {
  readonly milliseconds: number;
  /** Where reading ended. */
  readonly end: "file" | "config" | "model" | "module";
  /** What must not happen. */
  readonly problem?: string;
}

/** Reads, checks and renders a document; it must end with a diagnostic or with a module. */
export async function tryDocument(text: string, { loadText }: Insides): Promise<Tried> {
  const start = process.cpuUsage();
  let end: Tried["end"] = "file";
  let problem: string | undefined;
  try {
    const loaded = await loadText(text, { file: "standard input" });
    const compiled = loaded.input === undefined ? undefined : compile(loaded.input);
    const diagnostics = [...loaded.diagnostics, ...(compiled?.diagnostics ?? [])];
    for (const { path, part, code, message } of diagnostics) {
      loaded.locate(path, part);
      if (code === "" || message === "") problem = "a diagnostic says nothing";
    }
    if (compiled !== undefined) end = "config";
    const hasError = diagnostics.some(({ severity }) => severity === "error");
    if (compiled?.model !== undefined) {
      end = hasError ? "model" : "module";
      const files = renderNix(compiled.model);
      if (!files.every(({ content }) => content.startsWith("# Made by nixgen"))) {
        problem = "the module has no first line";
      }
      renderHaproxyAndNginx(compiled.model);
    } else if (!hasError) {
      problem = "neither a diagnostic nor a model";
    }
    if (
      compiled !== undefined &&
      compiled.ok === compiled.diagnostics.some(({ severity }) => severity === "error")
    ) {
      problem = "ok says something else than the diagnostics";
    }
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  if (Object.keys(Object.prototype).length > 0 || "polluted" in {})
    problem = "a prototype was changed";
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > mostMilliseconds) problem ??= `it took ${Math.round(milliseconds)} ms`;
  return { milliseconds, end, ...(problem !== undefined && { problem }) };
}

function renderHaproxyAndNginx(model: Parameters<typeof renderNix>[0]): void {
  renderHaproxy(model);
  renderNginx(model);
}
