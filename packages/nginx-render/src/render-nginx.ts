import type { Model, Webgateway } from "@nixgen/schema";
import type { NginxNode } from "./nginx-node.js";
import { type NginxLine, printNginx } from "./print-nginx.js";
import { includedProxyHeaders, inlinedProxyHeaders } from "./proxy-headers.js";
import { serverBlocks } from "./server-blocks.js";
import { standalone } from "./standalone.js";

/** What to render, and for whom. */
export interface NginxOptions {
  /** Name of a webgateway of the model. Without it: the first. */
  readonly machine?: string;
  /** A complete nginx.conf that runs as it is, in the place of the server blocks alone. */
  readonly standalone?: boolean;
}

/** The nginx configuration that the platform generates for a webgateway. */
export function renderNginx(model: Model, options: NginxOptions = {}): string {
  return renderNginxLines(model, options)
    .map(({ text }) => `${text}\n`)
    .join("");
}

/**
 * The same line by line, each with its origin in the config.
 * @throws RangeError if the model has no webgateway called `machine`
 */
export function renderNginxLines(model: Model, options: NginxOptions = {}): readonly NginxLine[] {
  const { virtualHosts } = findWebgateway(model, options.machine);
  const servers = (proxyHeaders: readonly NginxNode[]) =>
    virtualHosts.flatMap((host) => serverBlocks(host, proxyHeaders));
  return printNginx(
    options.standalone === true
      ? standalone(servers(inlinedProxyHeaders))
      : servers(includedProxyHeaders),
  );
}

function findWebgateway(model: Model, machine: string | undefined): Webgateway {
  const found = model.webgateways.find(({ name }) => machine === undefined || name === machine);
  if (found === undefined) throw new RangeError(`the model has no webgateway "${machine}"`);
  return found;
}
