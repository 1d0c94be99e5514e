import { appCatalogue } from "../apps/app-catalogue.js";
import type { CatalogueEntry } from "../rules/rule.js";

const shape = <Code extends string>(
  code: Code,
  entry: Omit<CatalogueEntry, "code" | "severity">,
) => ({
  code,
  severity: "error" as const,
  ...entry,
});

/** Codes of mistakes in a config's shape: without them repaired there is nothing to render. */
export const shapeCatalogue = [
  shape("config/unknown-option", {
    title: "Option does not exist",
    why: "The platform has no such option: the VM's build stops with `The option … does not exist`.",
    remedy: "Use the option that the message suggests, or remove it.",
    sources: ["T47"],
  }),
  shape("config/missing-option", {
    title: "Required option is missing",
    why: "The value has no default that anybody could guess.",
    remedy: "Add the option.",
    sources: ["T47"],
  }),
  shape("config/wrong-type", {
    title: "Value of the wrong type",
    why: "The option's Nix type takes no such value: the VM's build stops with `is not of type`.",
    remedy: "Write a value of the type that the message names; mind quotes around numbers.",
    sources: ["T10", "T47"],
  }),
  shape("config/wrong-value", {
    title: "Value is none of those possible",
    why: "The option takes one of a few values: the VM's build stops at any other.",
    remedy: "Use one of the values that the message lists.",
    sources: ["R45"],
  }),
  shape("config/out-of-range", {
    title: "Number out of range",
    why: "The platform's build refuses the number, or HAProxy does afterwards: port 0 passes the build and stops HAProxy.",
    remedy: "Use a number in the range that the message names.",
    sources: ["T16", "R49"],
  }),
  shape("config/malformed", {
    title: "Text of the wrong form",
    why: "The platform copies names, addresses and lines unescaped into HAProxy's and nginx's files: what does not have the form breaks the file, or opens sections of its own.",
    remedy: "Write the text in the form that the message names.",
    sources: ["T17", "T21", "T49"],
  }),
  shape("config/more-mistakes", {
    title: "More mistakes than are listed",
    why: "A file that is wrong in thousands of places is most likely another kind of file, or was made by a program with one mistake.",
    remedy: "Mend what is listed, and check again.",
    sources: [],
  }),
  shape("config/reserved-key", {
    title: "Key that JavaScript reserves",
    why: "`__proto__` names the prototype of an object; many programs that read such a file drop it silently.",
    remedy: "Use another name.",
    sources: [],
  }),
  shape("frontend/port-exclusive", {
    title: "More than one port",
    why: "podPort, lbServicePort and servicePort are three ways to reach an application; the platform's assertion refuses a frontend with two.",
    remedy:
      "Keep podPort for a headless Service, lbServicePort for one of type LoadBalancer, servicePort for one of type ClusterIP.",
    sources: ["R47", "R48"],
  }),
  shape("frontend/port-missing", {
    title: "No port",
    why: "Without podPort, lbServicePort or servicePort HAProxy would not know where the application is; the platform's assertion refuses the frontend.",
    remedy:
      "Give exactly one: podPort for a headless Service, lbServicePort for one of type LoadBalancer, servicePort for one of type ClusterIP.",
    sources: ["R47", "R48"],
  }),
  ...appCatalogue,
] as const;

export type ShapeCode = (typeof shapeCatalogue)[number]["code"];
