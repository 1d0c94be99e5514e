import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { childPids } from "./child-pids.ts";
import { waitFor } from "./wait-for.ts";

const deadlineMs = 5_000;

// A small environment: what is set outside, such as proxies, must not change what is measured.
const environment = {
  PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin`,
  JITI_FS_CACHE: "false",
};

// Every folder that a configuration names gets a layer of its own in memory. Name lookups must go
// to the lab's DNS only, so the daemons that answer for libc outside (nscd, resolved) are hidden.
const setup = `set -e
mount -t tmpfs tmpfs /dev/shm
for folder in /etc /run /srv /var; do
  test -d "$folder" || continue
  mkdir -p "/dev/shm$folder/upper" "/dev/shm$folder/work"
  mount -t overlay overlay "$folder" \\
    -o "lowerdir=$folder,upperdir=/dev/shm$folder/upper,workdir=/dev/shm$folder/work"
done
mkdir -p /var/empty /run/lab
rm -rf /run/nscd /run/systemd /etc/resolv.conf
echo "hosts: files dns" > /etc/nsswitch.conf
echo 1 > /proc/sys/net/ipv4/ip_nonlocal_bind
echo 1 > /proc/sys/net/ipv6/ip_nonlocal_bind
echo 0 > /proc/sys/net/ipv6/bindv6only
ip link set lo up
for address in "$@"; do ip address add "$address" dev lo; done
echo ready
exec cat
`;

const writeStdin = 'umask 022 && mkdir -p "$(dirname "$1")" && rm -f "$1" && cat > "$1"';

/**
 * Network, mounts and processes of a lab, apart from the machine's: its own loopback addresses,
 * and its own layer over /etc, /run, /srv and /var.
 */
export interface Namespace {
  /** Starts a program inside. What is started is a waiter outside; the program is its child. */
  spawn(command: string, args: readonly string[]): ChildProcessWithoutNullStreams;
  /** Writes a file inside, with its folders, readable by every user. */
  writeFile(path: string, content: string): Promise<void>;
  /** Ends every process inside, and with the last one go the mounts and addresses. */
  destroy(): Promise<void>;
}

/**
 * Makes a namespace that holds these addresses. One with a prefix, such as `10.42.0.1/16`, makes
 * its whole network local, as 127.0.0.0/8 is.
 *
 * It has no name and belongs to one process, which ends when this one does, however that happens:
 * the kernel then ends all others inside, so a crash leaves nothing to clean up. That is why it is
 * not made by `ip netns add`, whose names and processes outlive their maker.
 */
export async function createNamespace(addresses: readonly string[]): Promise<Namespace> {
  const isolation = ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];
  const maker = spawn("unshare", [...isolation, "sh", "-c", setup, "lab", ...addresses], {
    env: environment,
  });
  let output = "";
  maker.stdout.on("data", (chunk) => (output += chunk));
  maker.stderr.on("data", (chunk) => (output += chunk));
  maker.on("error", (error) => (output += error.message));
  const ended = new Promise<void>((resolve) => maker.once("close", () => resolve()));
  const running = () => maker.exitCode === null && maker.signalCode === null;

  const keeper = await waitFor("network namespace", deadlineMs, () => {
    if (!running() || maker.pid === undefined) throw new Error(`no network namespace: ${output}`);
    return output.includes("ready") ? childPids(maker.pid)[0] : undefined;
  }).catch((error: unknown) => {
    maker.kill("SIGKILL");
    throw error;
  });

  const enter = ["--target", String(keeper), "--net", "--mount", "--pid", "--"];
  const spawnInside: Namespace["spawn"] = (command, args) =>
    spawn("nsenter", [...enter, command, ...args], { env: environment });

  return {
    spawn: spawnInside,
    // By a program inside: seen from outside, a link on the way could lead out of the lab.
    writeFile: (path, content) =>
      new Promise((resolve, reject) => {
        const writer = spawnInside("sh", ["-c", writeStdin, "lab", path]);
        let complaint = "";
        writer.stderr.on("data", (chunk) => (complaint += chunk));
        writer.once("error", reject);
        writer.once("close", (code) =>
          code === 0 ? resolve() : reject(new Error(`${path} not written: ${complaint}`)),
        );
        writer.stdin.end(content);
      }),
    async destroy() {
      maker.stdin.end();
      const late = setTimeout(() => maker.kill("SIGKILL"), deadlineMs);
      await ended;
      clearTimeout(late);
    },
  };
}
