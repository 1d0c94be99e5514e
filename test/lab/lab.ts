import { type Client, startClient } from "./client.ts";
import { type ClusterDns, clusterDnsAddress, startDns } from "./dns.ts";
import { type Haproxy, startHaproxy } from "./haproxy.ts";
import { createNamespace } from "./namespace.ts";
import { type Nginx, startNginx } from "./nginx.ts";
import { type Pods, startPods } from "./pods.ts";

// The platform's default podCidr and serviceCidr, whole: pods and Services may have any address.
const clusterNetworks = ["10.42.0.1/16", `${clusterDnsAddress}/16`];

/** A webgateway's surroundings, with nothing between them and the real programs. */
export interface Lab {
  readonly dns: ClusterDns;
  readonly pods: Pods;
  readonly client: Client;
  startHaproxy(config: string): Promise<Haproxy>;
  startNginx(config: string): Promise<Nginx>;
  /** Writes a file that only the lab sees, below /etc, /run, /srv or /var. */
  writeFile(path: string, content: string): Promise<void>;
  /** Ends everything that was started in the lab, and removes all it had. */
  destroy(): Promise<void>;
}

/**
 * Makes a lab that holds these addresses, besides the cluster's own networks: the webgateway's, the
 * agents' and the clients'. Needs root. Destroy it; it also vanishes with this process.
 */
export async function createLab(options: { readonly addresses: readonly string[] }): Promise<Lab> {
  const namespace = await createNamespace([...clusterNetworks, ...options.addresses]);
  try {
    return {
      dns: await startDns(namespace),
      pods: startPods(namespace),
      client: startClient(namespace),
      startHaproxy: (config) => startHaproxy(namespace, config),
      startNginx: (config) => startNginx(namespace, config),
      writeFile: namespace.writeFile,
      destroy: namespace.destroy,
    };
  } catch (error) {
    await namespace.destroy();
    throw error;
  }
}
