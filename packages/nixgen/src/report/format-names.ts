/** How diagnostics can be printed. */
export const formatNames = ["pretty", "json", "github", "sarif"] as const;
export type FormatName = (typeof formatNames)[number];
