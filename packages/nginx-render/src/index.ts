export type { NginxLine } from "./print-nginx.js";
export { type NginxDirective, readNginx } from "./read-nginx.js";
export { type NginxOptions, renderNginx, renderNginxLines } from "./render-nginx.js";
