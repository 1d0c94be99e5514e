/** The three ways to reach an application; a frontend has exactly one of them (R47, R48). */
export const portOptions = ["podPort", "lbServicePort", "servicePort"] as const;
export type PortOption = (typeof portOptions)[number];
