import { promises } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const inPackage = join("node_modules", "@nixgen", "schema", "config.schema.json");

/** Where the published JSON Schema stands, as a config in a directory names it. */
export interface SchemaPath {
  /** Relative to the directory, with slashes. */
  readonly path: string;
  readonly isInstalled: boolean;
}

/**
 * Looks for the installed package as Node would, from the directory upwards. The path goes through
 * `node_modules`, not to where a link there leads, so that it stays right after an update.
 */
export async function findSchemaPath(directory: string): Promise<SchemaPath> {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (await exists(join(folder, inPackage))) {
      return { path: fromHere(join(relative(directory, folder), inPackage)), isInstalled: true };
    }
    if (folder === dirname(folder)) return { path: fromHere(inPackage), isInstalled: false };
  }
}

function fromHere(path: string): string {
  const slashes = path.split(sep).join("/");
  return slashes.startsWith("../") ? slashes : `./${slashes}`;
}

async function exists(file: string): Promise<boolean> {
  try {
    await promises.access(file);
    return true;
  } catch {
    return false;
  }
}
