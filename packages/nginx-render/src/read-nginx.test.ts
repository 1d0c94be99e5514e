import { expect, it } from "vitest";
import { readNginx } from "./read-nginx.js";

it("nests blocks, and knows an empty one from none", () => {
  const text = 'a \'b c\'; # d\ne { f { g; } h {} }\n"a" "b c";';
  expect(readNginx(text)).toEqual({
    kind: "read",
    directives: [
      { name: "a", args: ["b c"] },
      {
        name: "e",
        args: [],
        block: [
          { name: "f", args: [], block: [{ name: "g", args: [] }] },
          { name: "h", args: [], block: [] },
        ],
      },
      { name: "a", args: ["b c"] },
    ],
  });
});

it("says where a text is malformed", () => {
  expect(readNginx("a;\nb {")).toEqual({
    kind: "malformed",
    problem: { kind: "unclosed-block", offset: 5 },
  });
});
