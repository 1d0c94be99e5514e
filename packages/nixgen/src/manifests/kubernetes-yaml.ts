import { DEFAULT_SCALAR_STYLE_RULES, dump, SCALAR_STYLE, YAML11_SCHEMA } from "js-yaml";

/**
 * A value as a YAML document that kubectl reads as it is: its reader follows YAML 1.1, to which
 * `yes`, `012` and `1e3` are no strings, so those are quoted.
 */
export function kubernetesYaml(value: unknown): string {
  return dump(value, options);
}

type Rule = (typeof DEFAULT_SCALAR_STYLE_RULES)[keyof typeof DEFAULT_SCALAR_STYLE_RULES];

const quoteAmbiguous: Rule = (layout) => {
  const { node } = layout;
  if (node.tag === stringTag && isAmbiguous(node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
};
const stringTag = "tag:yaml.org,2002:str";

const options = {
  schema: YAML11_SCHEMA,
  noRefs: true,
  lineWidth: -1,
  quoteStyle: "double",
  scalarStyleRules: [quoteAmbiguous, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
} as const;

/** Texts that some reader of YAML may take for a number, a date, a truth value or nothing, and some more. */
function isAmbiguous(text: string): boolean {
  return /^(?:[-+.~=<0-9].*|e[-+]?\d.*|y|n|yes|no|on|off|true|false|null|)$/is.test(text);
}
