import type { Diagnostic, Model } from "@nixgen/schema";
import { accessSection } from "./access-section.js";
import { clusterSection } from "./cluster-section.js";
import { machinesSection } from "./machines-section.js";
import { prose } from "./markdown.js";
import {
  hardeningSection,
  limitationsSection,
  remedySection,
  suppressedSection,
} from "./operation-sections.js";
import { certificatesSection, portsSection, trafficSection } from "./traffic-sections.js";

/** What a runbook is made of. */
export interface RunbookContext {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** The config's file, as a person calls it. */
  readonly source: string;
}

const sections = [
  remedySection,
  machinesSection,
  trafficSection,
  portsSection,
  certificatesSection,
  clusterSection,
  accessSection,
  hardeningSection,
  limitationsSection,
  suppressedSection,
];

/** A Markdown page for the people on call; the same config makes the same page. */
export function runbook(context: RunbookContext): string {
  const { model, source } = context;
  const name = model.resourceGroup?.name;
  return [
    `# Runbook${name === undefined ? "" : ` of ${prose(name)}`}`,
    "",
    `Made by nixgen from ${prose(source)}; change that file, not this page. Platform release ${model.release}.`,
    ...sections.flatMap((section) => {
      const lines = section(context);
      return lines.length === 0 ? [] : ["", ...lines];
    }),
    "",
  ].join("\n");
}
