"use strict";
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { constants, Script } = require("node:vm");

const folder = join(__dirname, "../dist/bundle");
const cacheFile = join(folder, "compiled-code");

/**
 * Loads the bundled command, of which each file is a function as Node makes one of a CommonJS
 * module, with code that V8 compiled when the bundle was made: that saves half a start's cost. V8 itself refuses compiled code of another version of it, and compiles.
 */
function loadBundle() {
  const cache = readCache();
  const chunks = new Map();
  return { load, scripts: () => new Map([...chunks].map(([name, { script }]) => [name, script])) };

  function load(name) {
    const known = chunks.get(name);
    if (known !== undefined) return known.module.exports;
    const filename = join(folder, name);
    const script = new Script(readFileSync(filename, "latin1"), {
      filename,
      cachedData: cache.get(name),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    const module = { exports: {} };
    chunks.set(name, { module, script });
    const requireOther = createRequire(filename);
    const requireChunk = (wanted) =>
      wanted.startsWith("./") ? load(wanted.slice(2)) : requireOther(wanted);
    script
      .runInThisContext()
      .call(module.exports, module.exports, requireChunk, module, filename, dirname(filename));
    return module.exports;
  }
}

/** The compiled code of each chunk; nothing where the file is missing or cut off. */
function readCache() {
  try {
    const bytes = readFileSync(cacheFile);
    const start = 4 + bytes.readUInt32LE(0);
    const index = JSON.parse(bytes.toString("utf8", 4, start));
    return new Map(index.map(([name, at, end]) => [name, bytes.subarray(start + at, start + end)]));
  } catch {
    return new Map();
  }
}

/** One file of the compiled code of several chunks. */
function packCache(compiled) {
  const index = [];
  let size = 0;
  for (const [name, bytes] of compiled) {
    index.push([name, size, size + bytes.length]);
    size += bytes.length;
  }
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, ...compiled.values()]);
}

module.exports = { cacheFile, loadBundle, packCache };
