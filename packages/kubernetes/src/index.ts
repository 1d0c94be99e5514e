export { type NeededPort, type NeededService, neededServices } from "./needed-services.js";
