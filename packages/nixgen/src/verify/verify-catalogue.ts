import type { CatalogueEntry } from "@nixgen/schema";

const entry = (program: string) => ({
  code: `verify/${program}`,
  severity: "error" as const,
  title: `The real ${program} complains`,
  why: `\`nixgen preview ${program} --verify\` let the ${program} of this machine check the preview. The platform's may be newer and see it otherwise.`,
  remedy: "Change the option that the complaint is about.",
  sources: [],
});

/** Codes of what real programs say of a preview. */
export const verifyCatalogue = {
  haproxy: entry("haproxy"),
  nginx: entry("nginx"),
} satisfies Record<string, CatalogueEntry>;
