import type { CatalogueEntry } from "@nixgen/schema";

/** Codes of what `nixgen import` cannot take over as it stands. */
export const importCatalogue = [
  {
    code: "import/unreadable",
    severity: "error",
    title: "Module cannot be read",
    why: "There is no such file, it is no ordinary file or no UTF-8 text, or it is larger than any module.",
    remedy: "Name a file that this user can read.",
    sources: [],
  },
  {
    code: "import/syntax",
    severity: "error",
    title: "Syntax error in a Nix file",
    why: "Nix cannot read the file either: the VM's build stops at the same place. The samples of the platform's documentation lack semicolons and braces, too.",
    remedy:
      "Mend the text at the place that the message names; a missing semicolon is missing in the line before.",
    sources: ["T10", "R31"],
  },
  {
    code: "import/no-module",
    severity: "error",
    title: "File that is no module",
    why: "The value of the file is no set of options, or only the VM can compute it.",
    remedy: "Name the module's file; write `{ ... }: { … }`.",
    sources: ["R31"],
  },
  {
    code: "import/conflict",
    severity: "error",
    title: "Two definitions of one option",
    why: "The module system refuses two definitions of one option that differ, unless the option takes lists or lines: the VM's build stops.",
    remedy: "Keep one of them.",
    sources: ["T15"],
  },
  {
    code: "import/left-out",
    severity: "warning",
    title: "Part of a module that no config can hold",
    why: "nixgen configures frontends, virtual hosts and HAProxy of a webgateway. Everything else of a module, and what only the VM can compute, stays in a module of its own: NixOS merges all files of the directory.",
    remedy: "Keep it in a file beside nixgen.nix, or write the value that it has.",
    sources: ["R31"],
  },
  {
    code: "import/priority",
    severity: "info",
    title: "Priority that is not taken over",
    why: "A config has plain definitions only. `lib.mkForce` is needed where the platform or another module defines the same option; such a definition would be refused without it.",
    remedy:
      "Keep the definition in a file beside nixgen.nix, or use `hardening` where it has a policy for it.",
    sources: ["T13", "T14"],
  },
] as const satisfies readonly CatalogueEntry[];

export type ImportCode = (typeof importCatalogue)[number]["code"];
