import { join } from "node:path";
import { renderNginxLines } from "@nixgen/nginx-render";
import type { AdaptedFile, Engine, GeneratedLine, Remark } from "./engine.js";
import { runProgram } from "./run-program.js";

export const nginxEngine: Engine = {
  program: "nginx",
  lines: (model, machine) =>
    renderNginxLines(model, { standalone: true, ...(machine === undefined ? {} : { machine }) }),
  adapt,
  options: (file, folder) => [
    ...["-t", "-q", "-p", folder, "-c", file],
    ...["-g", `pid ${join(folder, "nginx.pid")};`],
  ],
  readRemarks,
};

/** nginx opens every socket, certificate and log file when it checks; the folder has stand-ins. */
async function adapt(lines: readonly GeneratedLine[], folder: string): Promise<AdaptedFile> {
  const certificate = join(folder, "certificate.pem");
  const key = join(folder, "key.pem");
  const sockets = new Map<string, string>();
  const socketFor = (address: string) => {
    const socket = sockets.get(address) ?? `unix:${join(folder, `${sockets.size}.sock`)}`;
    sockets.set(address, socket);
    return socket;
  };
  if (lines.some(({ text }) => tlsFile.test(text))) await makeCertificate(certificate, key);
  const adapted = lines.map(({ text }) =>
    text
      .replace(/^(\s*listen )(\S+?)(?=[ ;])(.*)$/, (_, listen, address, rest) =>
        [listen, socketFor(address), rest.replace(/ ipv6only=\w+/, "")].join(""),
      )
      .replace(
        tlsFile,
        (_, directive, kind) => `${directive}${kind === "_key" ? key : certificate};`,
      )
      .replace(/^(\s*(?:access|error)_log )\/[^\s;]+/, `$1${join(folder, "log")}`),
  );
  return {
    lines: adapted,
    originals: new Map(Array.from(sockets, ([address, socket]) => [socket, address])),
  };
}

const tlsFile = /^(\s*ssl(?:_trusted)?_certificate(_key)? )\S+;/;

async function makeCertificate(certificate: string, key: string): Promise<void> {
  await runProgram("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"],
    ...["-days", "1", "-subj", "/CN=throw-away", "-keyout", key, "-out", certificate],
  ]);
}

/** `nginx: [emerg] message in file:12`; it stops at its first error. */
function readRemarks(stderr: string): readonly Remark[] {
  return stderr.split("\n").flatMap((text): Remark[] => {
    const [, level, content = ""] =
      /^(?:nginx: |\S+ \S+ )\[(emerg|alert|crit|error|warn)\] (?:\d+#\d+: )?(.*)$/.exec(text) ?? [];
    if (level === undefined) return [];
    const severity = level === "warn" ? "warning" : "error";
    const [, message = content, line] = /^(.*) in \S+:(\d+)$/.exec(content) ?? [];
    return [{ severity, message, ...(line === undefined ? {} : { line: Number(line) }) }];
  });
}
