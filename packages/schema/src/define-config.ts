import type { ConfigInput, FrontendReferenceInput } from "./generated/config-input.js";

/**
 * Gives a config its type, so that editors complete and check it; returns it unchanged.
 * `FrontendName` are the names of the config's own frontends, which the compiler finds by itself:
 * editors offer them in `toFrontend("…")`, beside which any other name may stand.
 */
export function defineConfig<FrontendName extends string = string>(
  config: ConfigInput<FrontendName, NoInfer<FrontendName> | (string & {})>,
): ConfigInput {
  return config;
}

/**
 * Stands for the address of a Kubernetes frontend of the same config: `http://` and the
 * frontend's first bind that nginx can reach, with `path` behind it.
 */
export function toFrontend<FrontendName extends string = string>(
  frontend: NoInfer<FrontendName>,
  path?: string,
): FrontendReferenceInput<FrontendName> {
  return path === undefined ? { frontend } : { frontend, path };
}
