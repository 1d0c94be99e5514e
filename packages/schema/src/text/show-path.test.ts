import { expect, it } from "vitest";
import { showPath } from "./show-path.js";

it.each([
  [[], ""],
  [["flyingcircus", "kubernetes", "frontend", "my-app"], "flyingcircus.kubernetes.frontend.my-app"],
  [["listen", "a.b", "binds", 0], 'listen."a.b".binds[0]'],
  [["listen", "3x"], 'listen."3x"'],
])("shows %j", (path, text) => {
  expect(showPath(path)).toBe(text);
});
