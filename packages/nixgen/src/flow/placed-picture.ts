import type { LineKind, Wire } from "./flow-picture.js";

/** A rectangle, in pixels from the upper left. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text; `y` is the line that letters stand on. */
export interface PlacedText {
  readonly kind: LineKind;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A box with the texts in it. */
export interface PlacedBox extends Rectangle {
  readonly look: "card" | "pile";
  readonly texts: readonly PlacedText[];
  /** Where a thin line separates what is above from what is below. */
  readonly rules: readonly number[];
}

/** What encloses boxes: the VM, the cluster. */
export interface PlacedFrame extends Rectangle {
  readonly texts: readonly PlacedText[];
}

/** A line with an arrow at its end: across, and where it has two heights, down or up at `turn`. */
export interface PlacedEdge {
  readonly wire: Wire;
  readonly fromX: number;
  readonly fromY: number;
  readonly turn: number;
  readonly toX: number;
  readonly toY: number;
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
}

/** A picture of which everything has its place. */
export interface PlacedPicture {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PlacedFrame[];
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
}
