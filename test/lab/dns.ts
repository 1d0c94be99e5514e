import type { Namespace } from "./namespace.ts";
import { type Program, startProgram } from "./program.ts";

/** Where the platform's cluster DNS listens unless the config says otherwise. */
export const clusterDnsAddress = "10.43.0.10";

const hostsFile = "/run/lab/cluster-hosts";

// No user of its own, which need not exist; the payload is what the platform's HAProxy accepts.
const options = [
  "--keep-in-foreground",
  "--log-facility=-",
  "--conf-file=/dev/null",
  "--user=root",
  "--pid-file=",
  `--listen-address=${clusterDnsAddress}`,
  "--bind-interfaces",
  "--no-resolv",
  "--no-hosts",
  `--addn-hosts=${hostsFile}`,
  "--local=/cluster.local/",
  "--local-ttl=1",
  "--edns-packet-max=8192",
];

/** The cluster's DNS: dnsmasq, which knows the services it was told and answers NXDOMAIN else. */
export interface ClusterDns {
  /** From now on the name has these addresses; with none it does not exist. */
  setService(fqdn: string, addresses: readonly string[]): Promise<void>;
  /** An outage: queries are refused until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts cluster DNS, and makes it the resolver of every program in the namespace. */
export async function startDns(namespace: Namespace): Promise<ClusterDns> {
  const services = new Map<string, readonly string[]>();
  let server: Program | undefined;

  const writeHosts = () => {
    const lines = [...services].flatMap(([fqdn, addresses]) =>
      addresses.map((address) => `${address} ${fqdn}\n`),
    );
    return namespace.writeFile(hostsFile, lines.join(""));
  };

  const dns: ClusterDns = {
    async setService(fqdn, addresses) {
      services.set(fqdn, addresses);
      await writeHosts();
      if (server === undefined) return;
      const before = server.output().length;
      await server.signal("SIGHUP");
      await hostsRead(server, before);
    },
    async stop() {
      await server?.stop();
      server = undefined;
    },
    async start() {
      if (server !== undefined) throw new Error("cluster DNS is running already");
      server = startProgram(namespace, "dnsmasq", options);
      await hostsRead(server, 0);
    },
  };

  await writeHosts();
  await namespace.writeFile("/etc/resolv.conf", `nameserver ${clusterDnsAddress}\n`);
  await dns.start();
  return dns;
}

function hostsRead(server: Program, after: number): Promise<true> {
  return server.until("read the services", () =>
    server.output().includes(`read ${hostsFile}`, after) ? true : undefined,
  );
}
