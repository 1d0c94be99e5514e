import * as z from "../zod.js";
import { formatted } from "./formats.js";

/** `$ignore: { "<code>": "<reason>" }`: findings of the code in this entry, and why they may stay. */
export const suppressions = z
  .record(z.string(), formatted("filled-line"))
  .meta({
    id: "Suppressions",
    description:
      "Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.",
  })
  .optional();
