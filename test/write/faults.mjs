// Loaded before nixgen with `node --import`: counts the calls to the file system, and lets one of
// them fail, or the process die before it, in its middle or after it, or plants a symbolic link
// before it, as NIXGEN_FAULT says.
import { appendFileSync, symlinkSync } from "node:fs";
import promises, { open } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const given = JSON.parse(process.env.NIXGEN_FAULT ?? "{}");
const fault = { ...given, path: new RegExp(given.path ?? "") };
const handle = await open(new URL(import.meta.url));
const prototype = Object.getPrototypeOf(handle);
await handle.close();

let calls = 0;
// Not readFile: nixgen reads by handles; it is Node that reads its modules so.
const ofPromises = "access chmod lstat mkdir open readdir realpath rename stat unlink";
const ofHandles = "chmod chown readFile stat sync writeFile";
for (const name of ofPromises.split(" ")) wrap(promises, name, name);
for (const name of ofHandles.split(" ")) wrap(prototype, name, `handle.${name}`);
syncBuiltinESMExports();

function wrap(owner, name, shown) {
  const original = owner[name];
  owner[name] = async function (...args) {
    const path = this?.nixgenPath ?? args[0];
    calls++;
    if (fault.log !== undefined) appendFileSync(fault.log, `${shown} ${path}\n`);
    const isMeant = fault.at === calls || (fault.call === shown && fault.path.test(path));
    if (isMeant && fault.plant !== undefined) {
      symlinkSync(fault.plant, fault.plantAs ?? path);
    }
    if (isMeant && fault.code !== undefined) throw systemError(fault, shown, path);
    if (isMeant && fault.when === "before") die();
    if (isMeant && fault.when === "within" && shown === "handle.writeFile") {
      await original.call(this, args[0].slice(0, args[0].length / 2));
      die();
    }
    try {
      const result = await original.apply(this, args);
      if (shown === "open") {
        result.nixgenPath = path;
        wrap(result, "close", "handle.close");
      }
      return result;
    } finally {
      if (isMeant && fault.when === "after") die();
    }
  };
}

/** By SIGKILL nothing is cleaned up; another signal is one that nixgen may answer. */
function die() {
  process.kill(process.pid, fault.signal ?? "SIGKILL");
}

function systemError({ code, errno }, call, path) {
  const message = `${code}: injected, ${call} '${path}'`;
  return Object.assign(new Error(message), { code, errno, syscall: call });
}
