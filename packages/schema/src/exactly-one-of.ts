declare const excluded: unique symbol;

/** What an option must not be while another of `Options` is given; no value has this type. */
export interface GiveOnlyOne<Options extends PropertyKey> {
  readonly [excluded]: Options;
}

/** One option of several that exclude each other; the others are left out, or null. */
export type ExactlyOneOf<Options, One extends keyof Options> = Pick<Options, One> & {
  readonly [Other in Exclude<keyof Options, One>]?: GiveOnlyOne<keyof Options> | null | undefined;
};
