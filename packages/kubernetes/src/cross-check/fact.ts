/** Something that the config rests on, and whether the cluster is that way. */
export type Fact = {
  /** Of the rule that judged it. */
  readonly code: string;
  /** The frontend or VM that rests on it. */
  readonly subject: string;
  readonly what: string;
} & (
  | { readonly state: "true" | "false"; readonly is: string }
  /** It is not so, and the config's author puts up with that. */
  | { readonly state: "accepted"; readonly is: string }
  /** The dumps cannot tell. */
  | { readonly state: "unknown" }
);

/** Something that was true when the module was built. */
export interface RecordedFact {
  readonly code: string;
  readonly subject: string;
  readonly is: string;
}
