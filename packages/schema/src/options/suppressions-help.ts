/** What editors tell of `$ignore`. */
export const suppressionsHelp = {
  examples: [{ "bind/firewall": "Only our own monitoring uses this port." }],
  without: "nothing is ignored",
  codes: ["rules/unused-suppression"],
} as const;
