"use strict";
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { constants, Script } = require("node:vm");

const folder = join(__dirname, "../dist/bundle");

/**
 * Loads the bundled command, of which each file is a function as Node makes one of a CommonJS
 * module, with code that V8 compiled when the bundle was made: that saves half a start's cost. V8
 * itself refuses compiled code of another version of it, and compiles.
 */
function loadBundle() {
  const loaded = new Map();
  let requireOther;
  return { load, scripts: () => new Map([...loaded].map(([name, { script }]) => [name, script])) };

  function load(name) {
    const known = loaded.get(name);
    if (known !== undefined) return known.module.exports;
    const filename = join(folder, name);
    const script = new Script(readFileSync(filename, "latin1"), {
      filename,
      cachedData: compiledCode(name),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    const module = { exports: {} };
    loaded.set(name, { module, script });
    script
      .runInThisContext()
      .call(module.exports, module.exports, requireFrom, module, filename, folder);
    return module.exports;
  }

  function requireFrom(wanted) {
    if (wanted.startsWith("./")) return load(wanted.slice(2));
    if (wanted.startsWith("node:")) return require(wanted);
    requireOther ??= createRequire(join(folder, "bundle.cjs"));
    return requireOther(wanted);
  }
}

/** The file with the compiled code of a file of the bundle. */
function codeFile(name) {
  return join(folder, `${name}.code`);
}

/** Nothing where the file is missing; V8 refuses one that is cut off. */
function compiledCode(name) {
  try {
    return readFileSync(codeFile(name));
  } catch {
    return undefined;
  }
}

module.exports = { codeFile, loadBundle };
