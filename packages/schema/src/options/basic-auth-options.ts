import * as z from "../zod.js";
import { formatted } from "./formats.js";

/** Users and passwords; they end up readable for everyone on the VM, in the Nix store. */
export const basicAuth = z
  .record(formatted("user-name"), formatted("line"))
  .default({})
  .describe(
    "Password by user. Everyone on the VM can read them in the Nix store: prefer basicAuthFile.",
  );

export const basicAuthFile = formatted("path")
  .nullable()
  .default(null)
  .describe("Password file in htpasswd format.");
