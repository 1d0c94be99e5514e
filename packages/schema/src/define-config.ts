import type { ConfigInput, FrontendReferenceInput } from "./generated/config-input.js";

/** Gives a config its type, so that editors complete and check it; returns it unchanged. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}

/**
 * Stands for the address of a Kubernetes frontend of the same config: `http://` and the
 * frontend's first bind that nginx can reach, with `path` behind it.
 */
export function toFrontend(frontend: string, path?: string): FrontendReferenceInput {
  return path === undefined ? { frontend } : { frontend, path };
}
