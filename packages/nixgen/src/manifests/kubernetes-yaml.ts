import type { Document } from "yaml";

/**
 * A value as a YAML document that kubectl reads as it is: its reader follows YAML 1.1, to which
 * `yes`, `012` and `1e3` are no strings, so those are quoted.
 */
export async function kubernetesYaml(
  value: unknown,
  { comments = [] }: { readonly comments?: readonly string[] } = {},
): Promise<string> {
  const { Document, visit } = await import("yaml");
  const document: Document = new Document(value, {
    compat: "yaml-1.1",
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && isAmbiguous(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  document.commentBefore = comments.map((line) => ` ${line}`).join("\n");
  return document.toString({ lineWidth: 0 });
}

/** Texts that some reader of YAML takes for a number, a date, a truth value or nothing. */
function isAmbiguous(text: string): boolean {
  return /^(?:[-+.~=<0-9].*|y|n|yes|no|on|off|true|false|null|)$/is.test(text);
}
