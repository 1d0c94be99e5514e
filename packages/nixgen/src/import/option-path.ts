import { showPath } from "@nixgen/schema";

/** Where in the option tree a config's own trees begin. */
const trees = [
  ["flyingcircus", "kubernetes", "frontend"],
  ["flyingcircus", "kubernetes", "network"],
  ["flyingcircus", "services", "nginx", "virtualHosts"],
  ["flyingcircus", "services", "haproxy"],
];

/** Whether an option stands in a tree that a config can hold. */
export function isOfConfig(path: readonly string[]): boolean {
  return trees.some((tree) => beginsWith(path, tree));
}

/** Whether an option opens ports, as nixgen itself does where a bind needs it (T22). */
export function isFirewall(path: readonly string[]): boolean {
  return (
    beginsWith(path, ["networking", "firewall"]) &&
    ["allowedTCPPorts", "allowedTCPPortRanges"].includes(path[2] ?? "")
  );
}

/** How many names lead to the first thing that is an option, and no set of options. */
export function firstOptionDepth([, , tree]: readonly string[]): number {
  return tree === "frontend" ? 3 : 4;
}

/** How many submodules an option of a config's trees stands in. */
export function submodulesAround(path: readonly string[]): number {
  const [, area, tree, kind] = path;
  if (area === "kubernetes") return tree === "frontend" ? 1 : 0;
  if (tree === "nginx") return path[5] === "locations" ? 2 : 1;
  return kind === "extraConfig" ? 0 : 1;
}

function beginsWith(path: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((name, index) => path[index] === name);
}

/** An option as a message names it. */
export function optionName(path: readonly string[]): string {
  return path.length === 0 ? "The module" : showPath(path);
}
