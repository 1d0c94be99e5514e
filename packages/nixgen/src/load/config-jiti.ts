import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Jiti, TransformOptions } from "jiti";
import type { CodeCache } from "./code-cache.js";

const require = createRequire(import.meta.url);

/** jiti for what a file imports: it runs whatever Node and TypeScript can mean by that, in its time. */
export function configJiti(file: string, cache: CodeCache): Jiti {
  // Not by import(): within the bundle Node warns of that.
  const { createJiti } = require("jiti") as typeof import("jiti");
  return createJiti(file, {
    // Its own cache would trust whoever can write there.
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    transform: (options) => ({ code: transform(options, cache) }),
    // A config beside which nothing is installed imports these packages all the same.
    alias: {
      "@nixgen/schema": require.resolve("@nixgen/schema"),
      nixgen: require.resolve("nixgen"),
    },
    nativeModules: [require.resolve("@nixgen/schema"), require.resolve("nixgen")],
  });
}

/**
 * Imports for several files as if one module imported it all, so that what they share is there
 * once. Loading jiti waits for the first import.
 */
export function sharedImporter(
  cache: CodeCache,
): (specifier: string, importer: string) => Promise<Readonly<Record<string, unknown>>> {
  let shared: Promise<Pick<Jiti, "import">> | undefined;
  return async (specifier, importer) => {
    shared ??= shareImports(configJiti(importer, cache), importer);
    return (await shared).import(specifier, { parentURL: pathToFileURL(importer).href });
  };
}

/** Code that is run as it is: what it is given keeps one cache for all that is imported with it. */
const sharing = "exports.import = jitiImport;";

async function shareImports(jiti: Jiti, filename: string): Promise<Pick<Jiti, "import">> {
  const options = { filename, async: true, forceTranspile: true } as const;
  return (await jiti.evalModule(sharing, options)) as Pick<Jiti, "import">;
}

function transform(options: TransformOptions, cache: CodeCache): string {
  const { source, filename = "", ...how } = options;
  if (source === sharing) return source;
  const code = () => babel()(options).code;
  return cache.remember(filename, "jiti", JSON.stringify(how) + source, code);
}

function babel(): (options: TransformOptions) => { readonly code: string } {
  return require(join(dirname(require.resolve("jiti")), "../dist/babel.cjs"));
}
