/** Texts that a reader of YAML 1.1, such as kubectl's, takes for something else without quotes. */
export const ambiguous = [
  ...["yes", "Yes", "no", "NO", "on", "off", "y", "N", "true", "False", "null", "Null", "~", ""],
  ...["012", "0o12", "0x1F", "0b11", "1e3", "1.5", "12", "1_000", "+1", "-1", ".5", ".inf", ".nan"],
  ...["2001-01-01", "2001-12-14t21:59:43.10-05:00", "190:20:30", "12:30", "<<", "=", "-", "1.e+3"],
  ...[
    "# no",
    "a: b",
    "a #b",
    "- a",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a",
    "{a}",
    "[a]",
    "a\nb",
    " a ",
  ],
];
