"use strict";
const { readFileSync, statSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { constants, Script } = require("node:vm");

const folder = join(__dirname, "../dist/bundle");
let build;

/**
 * Loads the bundled command, of which each file is a function as Node makes one of a CommonJS
 * module, with code that V8 compiled when the bundle was made: that saves half a start's cost.
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

/** The file with the code of a file of the bundle that this very Node has compiled, or would. */
function codeFile(name) {
  build ??= thisBuild();
  return build === "" ? undefined : join(folder, `${name}.${build}.code`);
}

/**
 * Which Node this is. V8 takes code that another build of its version has compiled, such as of
 * another Node 20, and then reads the wrong objects, or crashes. Nothing where only a library that
 * Node shares with others would tell.
 */
function thisBuild() {
  if (process.config.variables.node_shared) return "";
  const { size } = statSync(process.execPath);
  return `${process.version}-${process.platform}-${process.arch}-${size}`;
}

/** Nothing where this Node has compiled none; V8 refuses a file that is cut off. */
function compiledCode(name) {
  try {
    const file = codeFile(name);
    return file && readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = { codeFile, loadBundle };
