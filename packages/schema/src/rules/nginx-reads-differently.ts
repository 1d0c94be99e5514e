import { type CopiedText, copiedTexts } from "../nginx/copied-texts.js";
import { misreading } from "../nginx/misreading.js";
import { quoteNginxWord } from "../nginx/quote-word.js";
import { showValue } from "../text/show-value.js";
import type { Finding, Rule } from "./rule.js";

/** Texts that the platform copies unquoted and that nginx takes for something else. */
export const nginxReadsDifferently: Rule = {
  code: "nginx/reads-differently",
  severity: "error",
  title: "nginx would read another value than the one written",
  why: "The platform copies the value into nginx's file without quotes. A blank, `;`, `{`, `}`, `#`, a quote or a backslash in it ends the word or the directive, or swallows what follows: nginx refuses the whole file, or serves something else.",
  remedy: "Quote the value within the value where nginx allows it, as the hint shows.",
  sources: ["T49"],
  *check({ webgateways: [webgateway] }) {
    const reported = new Set<string>();
    for (const copied of (webgateway?.virtualHosts ?? []).flatMap(copiedTexts)) {
      const reading = misreading(copied);
      const place = copied.path.join("\0");
      if (reading === undefined || reported.has(place)) continue;
      reported.add(place);
      yield finding(copied, reading);
    }
  },
};

function finding(copied: CopiedText, reading: string): Finding {
  const { directive, text, path } = copied;
  return {
    path,
    message: `The platform copies ${showValue(text)} as it stands behind ${directive}, and nginx would read ${reading}.`,
    hint: hint(copied),
  };
}

function hint(copied: CopiedText): string {
  const { directive, text, form, path } = copied;
  switch (form) {
    case "word":
    case "words": {
      const words = form === "word" ? [text] : text.split(/[ \t]+/).filter((word) => word !== "");
      const quoted = words.map(quoteNginxWord).join(" ");
      return misreading({ ...copied, text: quoted }) === undefined
        ? `With quotes of its own: ${quoted}`
        : "Shorten it.";
    }
    case "path":
      return path.at(-1) === directive
        ? `Leave the option out and write in extraConfig: ${directive} ${quoteNginxWord(text)};`
        : "Use a path without blanks, quotes, backslashes, semicolons and braces.";
    case "embedded":
      return directive === "access_log"
        ? "Give the host a plain name, which the platform also puts into the names of its files; another form of it can stand in serverAliases, in quotes of its own."
        : "Use a plain name or address here, without blanks, quotes, backslashes, semicolons and braces.";
    default:
      return form satisfies never;
  }
}
