/** The keywords of JSON Schema that a config's schema uses, and those that editors read besides. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly examples?: readonly unknown[];
  readonly deprecated?: boolean;
  readonly markdownDescription?: string;
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly deprecationMessage?: string;
  readonly defaultSnippets?: readonly EditorSnippet[];
}

/** A snippet as the editors' language servers take it. */
export interface EditorSnippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}
