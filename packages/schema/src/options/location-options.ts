import * as z from "../zod.js";
import { basicAuth, basicAuthFile } from "./basic-auth-options.js";
import { formatted } from "./formats.js";
import { suppressions } from "./suppressions.js";
import { suppressionsKey } from "./suppressions-key.js";

/** A frontend of this config, in the place of its address. */
export const frontendReference = z
  .strictObject({
    frontend: formatted("section-name").describe(
      "Name of an entry of `flyingcircus.kubernetes.frontend`.",
    ),
    path: formatted("url-path")
      .optional()
      .describe(
        "Path put behind the address; nginx then replaces the matched part of the location by it.",
      ),
  })
  .meta({
    id: "FrontendReference",
    description:
      "Passes to a Kubernetes frontend: `http://` and its first bind that nginx can reach.",
  });

/** `locations.<match>` of a virtual host. */
export const locationOptions = z
  .strictObject({
    [suppressionsKey]: suppressions,
    proxyPass: z
      .union([formatted("filled-line"), frontendReference])
      .nullable()
      .default(null)
      .describe("Where requests are passed to: a URL, or a Kubernetes frontend of this config."),
    proxyWebsockets: z
      .boolean()
      .default(false)
      .describe("Whether websockets pass, by HTTP/1.1 and the Upgrade header."),
    index: formatted("filled-line")
      .nullable()
      .default(null)
      .describe("Index files, separated by spaces."),
    tryFiles: formatted("filled-line")
      .nullable()
      .default(null)
      .describe("Files to try in turn, as `try_files` takes them."),
    root: formatted("path")
      .nullable()
      .default(null)
      .describe("Directory that files are served from."),
    alias: formatted("path")
      .nullable()
      .default(null)
      .describe("Directory that stands for the matched part of the path."),
    return: formatted("filled-line")
      .nullable()
      .default(null)
      .describe("Status code, with a text or a URL, to answer with."),
    basicAuth,
    basicAuthFile,
    fastcgiParams: z
      .record(formatted("word"), formatted("line"))
      .default({})
      .describe("FastCGI parameters. Breaks the build of the VM on every release (T45)."),
    extraConfig: formatted("text")
      .default("")
      .describe("nginx lines copied verbatim into the location."),
    priority: z
      .int()
      .default(1000)
      .describe("Place among the locations: smaller comes first, equal ones are sorted by name."),
  })
  .meta({ id: "NginxLocation", description: "What nginx does with requests for matching paths." });
