/** The platform's releases that nixgen knows, oldest first. */
export const releases = ["23.05", "23.11", "24.05", "24.11"] as const;

/** A release of the platform that nixgen knows. */
export type Release = (typeof releases)[number];
