import type { Rule } from "./rule.js";

/** Finds a frontend by the name of the platform's statistics page. */
export const frontendStatsName: Rule = {
  code: "frontend/stats-name",
  severity: "error",
  title: "Frontend that takes the place of the statistics page",
  why: "The platform's listen section for the statistics page is called `_stats`. A frontend of that name replaces it without a word, and the monitoring loses its figures (tried by evaluating the platform's modules).",
  remedy: "Give the frontend another name.",
  sources: ["T17"],
  *check({ haproxy, config }) {
    if (!Object.hasOwn(config.flyingcircus.kubernetes.frontend, "_stats")) return;
    const frontend = haproxy.frontends.find(({ name }) => name === "_stats");
    if (frontend === undefined) return;
    yield {
      path: frontend.path,
      part: "key",
      message:
        "A frontend `_stats` takes the place of the platform's statistics page, which has that name.",
      hint: "Use another name.",
    };
  },
};
