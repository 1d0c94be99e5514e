declare const excluded: unique symbol;

/**
 * What an option would have to be while another of `Options` is given. No value has this type:
 * its name is what the compiler shows where two of them are.
 */
export interface GiveOnlyOne<Options extends string> {
  readonly [excluded]: Options;
}
