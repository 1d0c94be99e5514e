/**
 * An ECMAScript module as the body of a function. Every character stands in the line and, but for
 * what follows an enum in its last line, in the column where it stands in the file: what V8 says of
 * a position is true of the file.
 */
export interface ModulePlan {
  readonly code: string;
  /** The object by which the code reaches `import()`, `import.meta` and its default export. */
  readonly helper: string;
  /** What is imported and re-exported, in the order in which it is to be evaluated. */
  readonly imports: readonly ModuleImport[];
  /** What the code may import later. */
  readonly dynamicImports: readonly string[];
  /** Names and what stands for them where the code ends. */
  readonly exports: readonly (readonly [exported: string, expression: string])[];
}

export interface ModuleImport {
  readonly specifier: string;
  /** `*` is the module as a whole. */
  readonly locals: readonly (readonly [imported: string, local: string])[];
  readonly reexports: readonly (readonly [imported: string, exported: string])[];
  /** `export * from`. */
  readonly all: boolean;
}
