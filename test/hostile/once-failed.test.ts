import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadText } from "../../packages/nixgen/src/load/load-config.ts";
import { tryDocument } from "./try-document.ts";

const folder = new URL("./cases/", import.meta.url);

it.each(readdirSync(folder))("%s, which once failed, or could have", async (name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  expect((await tryDocument(text, { loadText })).problem).toBeUndefined();
});
