const trailingSurrogate = /[\udc00-\udfff]/;

/** The length of a text in code points, as nixfmt counts it. */
export function codePoints(text: string): number {
  if (!trailingSurrogate.test(text)) return text.length;
  // Of each surrogate pair only one half counts; a text for Nix has no lone ones.
  return text.length - (text.match(/[\udc00-\udfff]/g)?.length ?? 0);
}
