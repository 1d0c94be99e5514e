import type { Path } from "../diagnostic.js";
import type { Model } from "../model/model.js";

/** What one thing of a set-up is, as a change of it is told. */
export interface State {
  /** `frontend "myapp"`. */
  readonly subject: string;
  /** What is compared, in words. */
  readonly value: string;
  /** The option that says so. */
  readonly path: Path;
}

/** One kind of thing that can differ between two configs of a webgateway. */
export interface KindOfChange {
  /** `frontend/binds`, for programs. */
  readonly kind: string;
  /** What it means for the VM and for traffic that such a thing differs; what appears and goes. */
  readonly effect: {
    readonly changed: string;
    readonly added?: string;
    readonly removed?: string;
  };
  /** Code of the diagnostic where the platform does not support the change. */
  readonly refused?: { readonly code: string; readonly why: string };
  readonly states: (model: Model) => readonly State[];
}
