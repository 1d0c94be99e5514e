import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the licences of bundled packages ask to be passed on: their texts, by package. */
export function thirdPartyLicenses(modules) {
  const folders = new Map(
    modules
      .filter((module) => module.includes("/node_modules/"))
      .map(packageFolder)
      .map((folder) => [nameAndVersion(folder), folder]),
  );
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, folder]) => `${title}\n\n${licenceText(folder)}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function packageFolder(file) {
  const folder = dirname(file);
  const manifest = join(folder, "package.json");
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version !== undefined
    ? folder
    : packageFolder(folder);
}

function nameAndVersion(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${version} (${license})`;
}

function licenceText(folder) {
  const names = readdirSync(folder).filter((name) =>
    /^(?:licen[cs]e|copyright|notice|thirdpartynotice)/i.test(name),
  );
  if (names.length === 0) throw new Error(`${folder} has no text of its licence.`);
  return names.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
}
