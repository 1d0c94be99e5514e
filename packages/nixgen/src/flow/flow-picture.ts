/** What a line of text in a box is, which decides how it looks. */
export type LineKind = "name" | "code" | "note" | "tls";

/** A line of text in a box; `tls` has a padlock before it. */
export interface PictureLine {
  readonly kind: LineKind;
  readonly text: string;
}

/** Columns from left to right; the first two are inside of the VM, the others of the cluster. */
export const pictureColumns = ["nginx", "haproxy", "entrance", "pods"] as const;
export type PictureColumn = (typeof pictureColumns)[number];

/** A part of a box through whose middle a line of the picture goes. */
export interface PictureRow {
  /** Rows of one band stand side by side, so that lines between them are straight. */
  readonly band: number;
  readonly lines: readonly PictureLine[];
  /** Where the line goes: at the height of this line and those after it; the whole row without it. */
  readonly anchor?: number;
  /** Whether something else begins here, within the same box. */
  readonly begins?: boolean;
}

/** A box; one that has a single row stands beside all bands from `first` to `last`. */
export interface PictureBox {
  readonly column: PictureColumn;
  /** Several of a kind are drawn as a pile. */
  readonly look: "card" | "pile";
  readonly first: number;
  readonly last: number;
  readonly rows: readonly [PictureRow, ...PictureRow[]];
}

/** What goes over a line: something encrypted, something readable, or whatever the client sends. */
export type Wire = "tls" | "plain" | "stream";

/** A line from one column to another. */
export interface PictureEdge {
  readonly from: "clients" | PictureColumn;
  readonly to: PictureColumn;
  readonly band: number;
  /** The band that it ends in, where that is another. */
  readonly toBand?: number;
  readonly wire: Wire;
  readonly label: string;
}

/** What a picture of the ways of requests shows, before anything has a place. */
export interface FlowPicture {
  readonly title: string;
  /** The same in sentences, for those who cannot see it. */
  readonly description: readonly string[];
  readonly vm: string;
  readonly bands: number;
  readonly boxes: readonly PictureBox[];
  readonly edges: readonly PictureEdge[];
}
