import type { Model } from "../model/model.js";
import type { VirtualHost } from "../model/nginx-model.js";
import type { VirtualHostConfig } from "../options/config.js";

/** A virtual host and its options with every default filled in. */
export interface HostWithOptions {
  readonly host: VirtualHost;
  readonly options: VirtualHostConfig;
}

/** The virtual hosts, once, although every webgateway has them. */
export function virtualHostsOf({ webgateways, config }: Model): readonly HostWithOptions[] {
  const { virtualHosts } = config.flyingcircus.services.nginx;
  return (webgateways[0]?.virtualHosts ?? []).flatMap((host) => {
    const options = virtualHosts[host.name];
    return options === undefined ? [] : [{ host, options }];
  });
}

/** Whether nginx speaks TLS for a host with a certificate. */
export function speaksTls({ forceSSL, addSSL, onlySSL }: VirtualHostConfig): boolean {
  return forceSSL || addSSL || onlySSL;
}

/** Whether the platform gets a certificate for a host from the certificate authority. */
export function hasOwnAcme(options: VirtualHostConfig): boolean {
  return options.enableACME ?? speaksTls(options);
}
