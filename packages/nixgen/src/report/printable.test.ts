import { describe, expect, it } from "vitest";
import { printable } from "./printable.js";
import { hostile } from "./spans.test-kit.js";

describe("printable", () => {
  it.each([
    ["\u001b[31m", "\\u001b[31m"],
    ["\u0000\u0007\u0008\u000b\u000c\r\u007f", "\\u0000\\u0007\\u0008\\u000b\\u000c\\u000d\\u007f"],
    ["\u0080\u009b\u009f", "\\u0080\\u009b\\u009f"],
    [
      "\u061c\u200e\u200f\u202a\u202e\u2066\u2069",
      "\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069",
    ],
    ["\u200b\u2028\u2029\u2060\ufeff", "\\u200b\\u2028\\u2029\\u2060\\ufeff"],
  ])("shows %j as it would be typed", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each(["", "a b", "line\nline", "tab\ttab", "äöü ß", "東京 🎉", "עברית", "\\u001b", "\u00a0"])(
    "leaves %j alone",
    (text) => {
      expect(printable(text)).toBe(text);
    },
  );

  it("does nothing to its own result", () => {
    for (const text of hostile) expect(printable(printable(text))).toBe(printable(text));
  });
});
