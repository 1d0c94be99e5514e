/** The key beside an entry's options under which its author puts up with findings about it. */
export const suppressionsKey = "$ignore";
