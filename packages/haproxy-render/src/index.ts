export type { HaproxyTextLine } from "./haproxy-text-line.js";
export {
  type HaproxyFile,
  type HaproxyFileProblem,
  type HaproxySection,
  type HaproxySectionLine,
  readHaproxy,
} from "./read-haproxy.js";
export {
  type RenderHaproxyOptions,
  renderHaproxy,
  renderHaproxyLines,
} from "./render-haproxy.js";
