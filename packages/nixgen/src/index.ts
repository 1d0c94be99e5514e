export * from "@nixgen/haproxy-render";
export * from "@nixgen/nginx-render";
export * from "@nixgen/schema";
export { type Generated, generate } from "./emit/generate.js";
export type { OutputFile } from "./emit/output-file.js";
export { type RenderNixOptions, renderNix } from "./emit/render-nix.js";
export type { JsonValue } from "./nix/from-json.js";
export { printNixModule } from "./nix/print-nix-module.js";
