import type { Diagnostic } from "@nixgen/schema";
import type { LoadedConfig } from "./loaded-config.js";

/** Adds to diagnostics, and to what they relate to, where in the file they stand. */
export function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  { locate }: Pick<LoadedConfig, "locate">,
): Diagnostic[] {
  const located = <Place extends Pick<Diagnostic, "path" | "span" | "part">>(
    place: Place,
  ): Place => {
    if (place.span !== undefined) return place;
    const span = locate(place.path, place.part);
    return span === undefined ? place : { ...place, span };
  };
  return diagnostics.map((diagnostic) => ({
    ...located(diagnostic),
    ...(diagnostic.related && { related: diagnostic.related.map(located) }),
  }));
}
