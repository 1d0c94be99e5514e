import type { OptionValue } from "./model/definitions.js";

/** How grave a finding is. Only `error` makes `compile` answer `ok: false`. */
export type Severity = "error" | "warning" | "info";

/** Where a value stands in the config: keys and list indices from the root. */
export type Path = readonly (string | number)[];

/** A point in a config file. Line and column count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** UTF-16 code units from the start of the file. */
  readonly offset: number;
}

/** A stretch of a config file, end exclusive. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Another place that a diagnostic speaks of, such as the other side of a conflict. */
export interface RelatedPlace {
  readonly path: Path;
  readonly part?: "key";
  readonly message: string;
  readonly span?: Span;
}

/** One change of the config, by path; who holds the file makes a change of its text of it. */
export type Edit =
  | { readonly kind: "set"; readonly path: Path; readonly value: OptionValue }
  | { readonly kind: "remove"; readonly path: Path };

/** A mechanical remedy: the edits together make the finding disappear. */
export interface Fix {
  /** What the edits do, as a command: "bind 127.0.0.1:8001 instead". */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** One finding about a config. Plain data: the text of a frame or a colour is made at the very end. */
export interface Diagnostic {
  /** `area/what`, for example `frontend/port-exclusive`; `explain` knows each. */
  readonly code: string;
  readonly severity: Severity;
  readonly path: Path;
  /** Set where the last key of the path is what is wrong, not the value behind it. */
  readonly part?: "key";
  /** What is wrong, with the values seen and, where there is one, the other side. */
  readonly message: string;
  /** Text that the user can type instead. */
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
  /** Why the config's author put up with the finding; its severity is then `info`. */
  readonly suppressed?: { readonly reason: string };
  /** Set by whoever read the file; `compile` itself knows no file. */
  readonly span?: Span;
}
