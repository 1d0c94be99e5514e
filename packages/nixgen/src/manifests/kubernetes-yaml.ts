import { Document, visit } from "yaml";

/**
 * A value as a YAML document that kubectl reads as it is: its reader follows YAML 1.1, to which
 * `yes`, `012` and `1e3` are no strings, so those are quoted.
 */
export function kubernetesYaml(value: unknown): string {
  const document = new Document(value, { compat: "yaml-1.1", aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && isAmbiguous(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Texts that some reader of YAML may take for a number, a date, a truth value or nothing, and some more. */
function isAmbiguous(text: string): boolean {
  return /^(?:[-+.~=<0-9].*|y|n|yes|no|on|off|true|false|null|)$/is.test(text);
}
