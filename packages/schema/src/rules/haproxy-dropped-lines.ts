import type { Path } from "../diagnostic.js";
import { configLines } from "../haproxy/config-lines.js";
import type { Finding, Rule } from "./rule.js";

/** Lines of the platform's own texts, by the words they begin with. */
const platformLines = {
  global: ["log 127.0.0.1 local2", "tune.bufsize 131072"],
  defaults: ["log global"],
} as const;

/** Finds texts that replace lines of the platform's without repeating them. */
export const haproxyDroppedLines: Rule = {
  code: "haproxy/dropped-lines",
  severity: "error",
  title: "Lines of the platform's that get lost",
  why: "`extraConfig` of `global` and of `defaults` has a default text, which any other text replaces: without `log` HAProxy writes no log at all, and without `tune.bufsize 131072` it refuses requests with large headers (tried by evaluating the platform's modules).",
  remedy: "Repeat the platform's lines in the text.",
  sources: ["T13"],
  *check({ config }) {
    const { global, defaults } = config.flyingcircus.services.haproxy;
    yield* checkText("global", global.extraConfig);
    yield* checkText("defaults", defaults.extraConfig);
  },
};

function* checkText(section: keyof typeof platformLines, text: string): Iterable<Finding> {
  const lines = configLines(text);
  const missing = platformLines[section].filter((wanted) => {
    const [keyword] = wanted.split(" ");
    return !lines.some(({ words }) => words[0] === keyword);
  });
  if (missing.length === 0) return;
  const path: Path = ["flyingcircus", "services", "haproxy", section, "extraConfig"];
  const repeated = `${[...missing, ...text.split("\n").filter((line) => line !== "")].join("\n")}\n`;
  yield {
    path,
    message: `This text takes the place of the platform's, and with it ${missing.map((line) => `\`${line}\``).join(" and ")} ${missing.length === 1 ? "is" : "are"} lost.`,
    hint: `Begin with: ${missing.join(", ")}`,
    fix: {
      title: `begin with ${missing.join(", ")}`,
      edits: [{ kind: "set", path, value: repeated }],
    },
  };
}
