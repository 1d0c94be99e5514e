// Compiled by `npm run types`: each `@ts-expect-error` fails the build where no error follows it.

import { platformOptions } from "./config.js";
import { networkOptions } from "./network-options.js";
import { helpOn } from "./option-help.js";

const range = { examples: ["10.43.0.0/16"] } as const;

helpOn(networkOptions, {
  clusterDns: { examples: ["10.43.0.10"] },
  serviceCidr: range,
  podCidr: range,
});
// @ts-expect-error an option without help
helpOn(networkOptions, { clusterDns: { examples: ["10.43.0.10"] }, serviceCidr: range });
// @ts-expect-error an option without an example
helpOn(networkOptions, { clusterDns: { examples: [] }, serviceCidr: range, podCidr: range });
// @ts-expect-error an example of another type
helpOn(networkOptions, { clusterDns: { examples: [10] }, serviceCidr: range, podCidr: range });
// @ts-expect-error no such option
helpOn(networkOptions, { dns: range, clusterDns: range, serviceCidr: range, podCidr: range });

const values = { "23.05": "", "23.11": "", "24.05": "", "24.11": "" };
helpOn(platformOptions, { release: { examples: ["24.05"], values } });
// @ts-expect-error an enumeration whose values are not described
helpOn(platformOptions, { release: { examples: ["24.05"] } });
// @ts-expect-error one of the values is not described
helpOn(platformOptions, { release: { examples: ["24.05"], values: { "24.05": "" } } });
