import type { Sourced } from "../model/sourced.js";
import { type NginxTextProblem, readNginxStatements } from "../nginx/statements.js";
import type { Finding, Rule } from "./rule.js";

/** `extraConfig` that would not keep to its place in the file. */
export const nginxUnbalanced: Rule = {
  code: "nginx/unbalanced",
  severity: "error",
  title: "extraConfig does not keep to its place",
  why: "The platform copies extraConfig verbatim. With a brace, a quote or a semicolon too many or too few it closes the block around it, or swallows what follows: nginx refuses the whole file, and with it every virtual host.",
  remedy: "Close what it opens and nothing else, and end every directive with a semicolon.",
  sources: ["T10", "T47", "T49"],
  *check({ release, webgateways: [webgateway] }) {
    for (const host of webgateway?.virtualHosts ?? []) {
      const appended = host.logs === undefined ? undefined : `the host's access_log, on ${release}`;
      yield* checkText(host.extraConfig, "server", appended);
      for (const { extraConfig } of host.locations) yield* checkText(extraConfig, "location");
    }
  },
};

/** `appended`: what the platform puts behind the text without a line break. */
function* checkText(
  { value: text, path = [] }: Sourced<string>,
  block: "server" | "location",
  appended?: string,
): Iterable<Finding> {
  const { problem, endsInComment } = readNginxStatements(text);
  if (problem !== undefined) {
    const line = text.slice(0, problem.offset).split("\n").length;
    const { what, hint } = describe(problem, block);
    yield { path, message: `In line ${line} of extraConfig ${what}`, hint };
  } else if (endsInComment && appended !== undefined) {
    yield {
      path,
      message: `extraConfig ends in a comment without a line break, and the platform appends ${appended}: it would become part of the comment.`,
      hint: "End the last line with a line break.",
    };
  }
}

function describe(
  problem: NginxTextProblem,
  block: "server" | "location",
): { readonly what: string; readonly hint: string } {
  switch (problem.kind) {
    case "unclosed-block":
      return {
        what: `"{" opens a block that is never closed: the rest of the file would become part of it.`,
        hint: "Add the missing }",
      };
    case "unclosed-quote":
      return {
        what: `${problem.quote} opens a quoted text that is never closed: the rest of the file would become part of it.`,
        hint: `Add the missing ${problem.quote}`,
      };
    case "unfinished":
      return {
        what: "a directive begins that no semicolon ends: it would swallow what follows.",
        hint: "Add the missing ;",
      };
    case "too-long":
      return {
        what: "stands a word or a comment of more than 4,095 bytes, which nginx refuses.",
        hint: "Split it up.",
      };
    case "unexpected":
      return unexpected(problem.character, block);
    default:
      return problem satisfies never;
  }
}

function unexpected(character: string, block: "server" | "location") {
  switch (character) {
    case "}":
      return {
        what: `"}" closes the ${block} block around it, or stands where a semicolon is missing: nginx would refuse the file, or read what follows outside of the ${block}.`,
        hint: "Remove it, or end the directive before it with ;",
      };
    case ";":
    case "{":
      return {
        what: `"${character}" stands without a directive before it, which nginx refuses.`,
        hint: `Remove the ${character}`,
      };
    default:
      return {
        what: `"${character}" follows a closing quote, where nginx wants a blank or a semicolon.`,
        hint: "Put a blank or a semicolon behind the quote, or a backslash before a quote that belongs to the text.",
      };
  }
}
