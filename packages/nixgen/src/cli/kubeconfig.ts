import { resolve } from "node:path";
import { whatAccountMay } from "@nixgen/kubernetes";
import type { AccessConfig, Model } from "@nixgen/schema";
import { type AccountSecret, readAccountSecret } from "../kubeconfig/account-secret.js";
import { kubeconfigOf } from "../kubeconfig/kubeconfig-of.js";
import { readServerUrl, type ServerUrl } from "../kubeconfig/server-url.js";
import { writeKubeconfig } from "../kubeconfig/write-kubeconfig.js";
import { type Arguments, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { holdSignals } from "./hold-signals.js";
import type { Io } from "./io.js";
import { readConfig } from "./read-config.js";
import { reportOutcome } from "./report-outcome.js";
import { UsageError } from "./usage-error.js";

/** Makes a kubeconfig of a Secret on standard input; the token appears nowhere else. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const server = serverOption(args);
  const out = outOption(args);
  const model = await modelOf(args, io);
  if (model === "wrong") return exitCode.found;
  const read = readAccountSecret(await io.stdin(), Date.now());
  if (read.kind === "refused") {
    io.stderr(`nixgen: no kubeconfig was made: ${read.reason}.\n`);
    return exitCode.found;
  }
  const { secret } = read;
  const access = accessOf(secret, model);
  const name = textOption(args, "name") || `${secret.account}@${server.host}`;
  const content = kubeconfigOf(secret, {
    server: server.url,
    name,
    namespace: access?.namespaces?.length === 1 ? access.namespaces[0] : undefined,
  });
  const code =
    out === "-"
      ? print(content, io)
      : reportOutcome(
          await holdSignals((signal) => writeKubeconfig(resolve(io.cwd, out), content, { signal })),
          io,
        );
  if (code === exitCode.fine) tell(secret, access, { model, server }, io);
  return code;
}

function print(content: string, io: Io): ExitCode {
  io.stdout(content);
  return exitCode.fine;
}

function serverOption(args: Arguments): Extract<ServerUrl, { kind: "url" }> {
  const text = textOption(args, "server");
  if (text === undefined) {
    throw new UsageError(
      "--server is missing: where the cluster's API is reached from outside, such as https://kubernetes.example.com:6443.\nThe k3s-server's own kubeconfig says 127.0.0.1, which is nobody's but its own (T38).",
    );
  }
  const server = readServerUrl(text);
  // A URL may hold a password, so it is not repeated.
  if (server.kind === "refused") throw new UsageError(`--server: ${server.reason}.`);
  return server;
}

function outOption(args: Arguments): string {
  const out = textOption(args, "out");
  if (out !== undefined && out !== "") return out;
  throw new UsageError(
    "--out is missing: the file to write, which only you will be able to read. --out - prints the token for all to see.",
  );
}

/** The config that the command line names; nothing is looked for, as none is needed. */
async function modelOf(args: Arguments, io: Io): Promise<Model | "wrong" | undefined> {
  const [file] = args.positionals;
  if (file === undefined) return undefined;
  if (file === "-") throw new UsageError("Standard input is the Secret; name the config's file.");
  return (await readConfig(args, 0, io)).model ?? "wrong";
}

function accessOf({ account, namespace }: AccountSecret, model: Model | undefined) {
  const access = new Map(Object.entries(model?.config.cluster.access ?? {})).get(account);
  return access?.namespace === namespace ? access : undefined;
}

/** Says what the account may do, and how the address is reached. */
function tell(
  { account, namespace }: AccountSecret,
  access: AccessConfig | undefined,
  { model, server }: { model: Model | undefined; server: { url: string; isLocal: boolean } },
  io: Io,
): void {
  const who = `${namespace}/${account}`;
  const asks = `kubectl auth can-i --list --as=system:serviceaccount:${namespace}:${account}`;
  if (access !== undefined) {
    io.stderr(`By the config, ${who} may ${whatAccountMay(access)}. Keep the file to yourself.\n`);
  } else if (model !== undefined) {
    io.stderr(`cluster.access of the config has no ${who}; what it may do: ${asks}\n`);
  } else io.stderr(`What ${who} may do: ${asks}\n`);
  if (!server.isLocal) return;
  const machine =
    model?.resourceGroup?.machines.find(({ roles }) => roles.includes("k3s-server"))?.name ??
    "K3S-SERVER";
  io.stderr(
    `${server.url} is this machine itself: it works while a tunnel runs, such as ssh -N -L ${new URL(server.url).port || 443}:127.0.0.1:6443 ${machine}\n`,
  );
}
