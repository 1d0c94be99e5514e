import { basename, dirname } from "node:path";
import { createCertificate } from "./certificate.ts";
import { childPids } from "./child-pids.ts";
import type { Namespace } from "./namespace.ts";
import { startProgram } from "./program.ts";

const folder = "/run/lab/nginx";

/** A running nginx. */
export interface Nginx {
  /** What it has written to stderr so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts nginx with this text as it stands, a whole nginx.conf; rejects, with its complaint, when
 * it refuses it. Certificates that the text names are made at their paths, one per folder.
 */
export async function startNginx(namespace: Namespace, config: string): Promise<Nginx> {
  await writeCertificates(namespace, config);
  const file = `${folder}/nginx.conf`;
  await namespace.writeFile(file, config);
  const program = startProgram(namespace, "nginx", [
    ...["-p", folder, "-c", file],
    // A second `daemon` would be an error.
    ...(/^\s*daemon\s/m.test(config) ? [] : ["-g", "daemon off;"]),
  ]);
  const pid = await program.pid();
  // It has opened every socket by the time it starts its workers.
  await program.until("start its workers", () => childPids(pid)[0]);
  return { output: program.output, stop: program.stop };
}

/** The certificate's name is its folder's: `/var/lib/acme/<name>/fullchain.pem`. */
async function writeCertificates(namespace: Namespace, config: string): Promise<void> {
  const directive = /^\s*ssl_(?:trusted_)?certificate(_key)?\s+"?([^\s";]+)"?\s*;/gm;
  const files = [...config.matchAll(directive)].map(([, key, path = ""]) => ({
    part: key === undefined ? ("certificate" as const) : ("key" as const),
    path,
  }));
  const folders = new Set(files.map(({ path }) => dirname(path)));
  const certificates = new Map(
    Array.from(folders, (name) => [name, createCertificate(basename(name))] as const),
  );
  for (const { part, path } of files) {
    await namespace.writeFile(path, certificates.get(dirname(path))?.[part] ?? "");
  }
}
