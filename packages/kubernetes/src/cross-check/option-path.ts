import type { KubernetesFrontend, Path } from "@nixgen/schema";

/** Where an option of a frontend stands; where it is not written, what encloses its place is shown. */
export function optionPath({ path }: KubernetesFrontend, option: string): { readonly path: Path } {
  return { path: [...path, option] };
}
