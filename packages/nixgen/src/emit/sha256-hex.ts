import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** In code units; what is shorter is done before Node has loaded its own functions. */
const long = 50_000;

/** The SHA-256 checksum of a text as UTF-8, in hexadecimal digits. */
export function sha256Hex(text: string): string {
  const native =
    text.length > long ? globalThis.process?.getBuiltinModule?.("node:crypto") : undefined;
  return native === undefined
    ? bytesToHex(sha256(utf8ToBytes(text)))
    : native.createHash("sha256").update(text).digest("hex");
}
