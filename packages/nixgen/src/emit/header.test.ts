import fc from "fast-check";
import { expect, it } from "vitest";
import { checkHeader, withHeader } from "./header.js";

it("recognises its own work, and any change of it", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, text, fc.nat(), (body, source, at) => {
      const written = withHeader(body, source);
      expect(checkHeader(written)).toBe("intact");
      const place = written.indexOf("\n") + 1 + (at % (body.length + 1));
      expect(checkHeader(`${written.slice(0, place)}x${written.slice(place)}`)).toBe("edited");
    }),
  );
});

it("says what made the text, and from which file", () => {
  expect(withHeader("{ ... }:\n{ }\n", "nixgen.config.ts")).toMatch(
    /^# Made by nixgen from nixgen\.config\.ts; changes belong there\. sha256:[0-9a-f]{64}\n\{ \.\.\. \}:\n\{ \}\n$/,
  );
});

it("makes the checksum that sha256sum makes", () => {
  expect(withHeader("abc")).toContain(
    "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n",
  );
});

it.each([
  ["", "foreign"],
  ["{ ... }:\n{ }\n", "foreign"],
  ["# Made by hand\n{ ... }:\n{ }\n", "foreign"],
  ["# Made by nixgen\n{ ... }:\n{ }\n", "edited"],
  [withHeader("a\n").replace("sha256:", "sha256: "), "edited"],
])("%j is %s", (text, state) => {
  expect(checkHeader(text)).toBe(state);
});

it("keeps a file's name within the line", () => {
  const [first, ...rest] = withHeader("", "a\n{ evil = 1; }\u2028.yaml").split("\n");
  expect(first).toContain("a\\n{ evil = 1; }?.yaml");
  expect(rest).toEqual([""]);
});
