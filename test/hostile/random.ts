/** Numbers by chance that a seed repeats. */
export interface Random {
  /** From 0 to 1, 1 excluded. */
  readonly fraction: () => number;
  /** A whole number from 0 to `below`, which is excluded. */
  readonly integer: (below: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  readonly chance: (of: number) => boolean;
}

/** The numbers of one seed, by the generator that is known as mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number) => Math.floor(fraction() * below);
  return {
    fraction,
    integer,
    pick: (items) => items[integer(items.length)] ?? items[0],
    chance: (of) => fraction() < of,
  };
}
