import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { afterEach, expect, it, vi } from "vitest";
import { sha256Hex } from "./sha256-hex.js";

afterEach(() => vi.unstubAllGlobals());

it.each([0, 1, 49_999, 50_000, 50_001, 200_000])(
  "is the same of %i characters with and without Node",
  (count) => {
    const text = "ä€😀 \n".repeat(Math.ceil(count / 6)).slice(0, count - (count % 6));
    const expected = bytesToHex(sha256(utf8ToBytes(text)));
    expect(sha256Hex(text)).toBe(expected);
    vi.stubGlobal("process", undefined);
    expect(sha256Hex(text)).toBe(expected);
  },
);
