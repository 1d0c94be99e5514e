import { appHelp } from "./app-help.js";
import { clusterHelp } from "./cluster-help.js";
import { configHelp } from "./config-help.js";
import { frontendHelp } from "./frontend-help.js";
import { haproxyHelp } from "./haproxy-help.js";
import { hardeningHelp } from "./hardening-help.js";
import { frontendReferenceHelp, locationHelp } from "./location-help.js";
import type { DefinitionHelp } from "./option-help.js";
import { diskHelp, machineHelp, resourceGroupHelp } from "./resource-group-help.js";
import { listenHelp, virtualHostHelp } from "./virtual-host-help.js";

/** Help on every option, by the JSON Schema's definition in which it stands. */
export const allHelp: readonly DefinitionHelp[] = [
  ...configHelp,
  ...appHelp,
  ...clusterHelp,
  resourceGroupHelp,
  machineHelp,
  diskHelp,
  frontendHelp,
  virtualHostHelp,
  listenHelp,
  locationHelp,
  frontendReferenceHelp,
  ...haproxyHelp,
  ...hardeningHelp,
];
