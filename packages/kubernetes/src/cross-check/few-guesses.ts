import { closest } from "@nixgen/schema";

/** Comparing every name with every other takes long where a dump is of another cluster. */
const mostGuesses = 20;

/** Makes a function like `closest` that gives up after a few words. */
export function fewGuesses(): (
  word: string,
  candidates: () => readonly string[],
) => string | undefined {
  let made = 0;
  return (word, candidates) => (made++ < mostGuesses ? closest(word, candidates()) : undefined);
}
