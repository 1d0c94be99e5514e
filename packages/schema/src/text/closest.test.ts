import { expect, it } from "vitest";
import { closest } from "./closest.js";

const options = ["podPort", "lbServicePort", "servicePort", "binds", "mode", "maxExpectedPods"];

it.each([
  ["podport", "podPort"],
  ["pdoPort", "podPort"],
  ["bind", "binds"],
  ["lbServicPort", "lbServicePort"],
  ["maxExpectedPod", "maxExpectedPods"],
  ["mdoe", "mode"],
  ["colour", undefined],
  ["", undefined],
  ["x", undefined],
])("%s means %s", (word, meant) => {
  expect(closest(word, options)).toBe(meant);
});

it("finds nothing among nothing, and survives long words", () => {
  expect(closest("mode", [])).toBeUndefined();
  expect(closest("m".repeat(5000), options)).toBeUndefined();
});
