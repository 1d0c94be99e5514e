// Loaded before nixgen with `node --import`: counts the calls to the file system, and lets one of
// them fail, or the process die before it, in its middle or after it, or plants a symbolic link
// before it, as NIXGEN_FAULT says.
import fs, { appendFileSync, symlinkSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const given = JSON.parse(process.env.NIXGEN_FAULT ?? "{}");
const fault = { ...given, path: new RegExp(given.path ?? "") };

let calls = 0;
/** The paths of open files by their descriptors. */
const paths = new Map();
const ofPaths = "lstat mkdir open readdir realpath rename stat unlink";
const ofDescriptors = {
  fchmod: "chmod",
  fchown: "chown",
  fstat: "stat",
  fsync: "sync",
  close: "close",
  readFile: "readFile",
  writeFile: "writeFile",
};
for (const name of ofPaths.split(" ")) wrap(`${name}Sync`, name);
for (const [name, shown] of Object.entries(ofDescriptors)) wrap(`${name}Sync`, `handle.${shown}`);
syncBuiltinESMExports();

function wrap(name, shown) {
  const original = fs[name];
  fs[name] = function (...args) {
    const isOfDescriptor = shown.startsWith("handle.");
    // nixgen reads and writes by descriptors; by a path it is Node that reads its modules.
    if (isOfDescriptor && !paths.has(args[0])) return original.apply(this, args);
    const path = isOfDescriptor ? paths.get(args[0]) : args[0];
    calls++;
    if (fault.log !== undefined) appendFileSync(fault.log, `${shown} ${path}\n`);
    const isMeant = fault.at === calls || (fault.call === shown && fault.path.test(path));
    if (isMeant && fault.plant !== undefined) {
      symlinkSync(fault.plant, fault.plantAs ?? path);
    }
    if (isMeant && fault.code !== undefined) {
      // What could not be closed is nevertheless no longer open.
      if (name === "closeSync") original.apply(this, args);
      throw systemError(fault, shown, path);
    }
    if (isMeant && fault.when === "before") die();
    if (isMeant && fault.when === "within" && shown === "handle.writeFile") {
      original.call(this, args[0], args[1].slice(0, args[1].length / 2));
      die();
    }
    try {
      const result = original.apply(this, args);
      if (shown === "open") paths.set(result, path);
      if (name === "closeSync") paths.delete(args[0]);
      return result;
    } finally {
      if (isMeant && fault.when === "after") die();
    }
  };
  // Such as realpathSync.native.
  Object.assign(fs[name], original);
}

/** By SIGKILL nothing is cleaned up; another signal is one that nixgen may answer. */
function die() {
  process.kill(process.pid, fault.signal ?? "SIGKILL");
}

function systemError({ code, errno }, call, path) {
  const message = `${code}: injected, ${call} '${path}'`;
  return Object.assign(new Error(message), { code, errno, syscall: call });
}
