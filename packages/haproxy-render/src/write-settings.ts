import type { ExtraLines, ProxySettings, ServerLine, Sourced } from "@nixgen/schema";
import type { WriteLine } from "./write-line.js";

/** Writes what stands in `defaults` or a proxy section, in the platform's order. */
export function writeSettings(write: WriteLine, settings: ProxySettings): void {
  writeDirective(write, "mode", settings.mode);
  writeDirective(write, "balance", settings.balance);
  for (const option of settings.options) writeDirective(write, "option", option);
  for (const { value, path } of settings.timeouts) {
    write(`  timeout ${value.event} ${value.duration}`, path);
  }
  for (const bind of settings.binds) writeDirective(write, "bind", bind);
  writeDirective(write, "default_backend", settings.defaultBackend);
  for (const { value, path } of settings.servers) write(`  server ${serverText(value)}`, path);
  for (const extra of settings.extraConfig) writeExtra(write, extra);
}

/** Writes a line for a value that is given. */
export function writeDirective(
  write: WriteLine,
  keyword: string,
  given: Sourced<string | number> | undefined,
): void {
  if (given !== undefined) write(`  ${keyword} ${given.value}`, given.path);
}

/** Writes a text of the user's, its comments kept, without blank lines around it. */
export function writeVerbatim(
  write: WriteLine,
  { value, path }: Sourced<string>,
  indent = "  ",
): void {
  if (isBlank(value)) return;
  const lines = value.split("\n");
  const isFilled = (line: string) => !isBlank(line);
  const last = lines.findLastIndex(isFilled);
  for (let index = lines.findIndex(isFilled); index <= last; index++) {
    const line = lines[index] ?? "";
    write(isBlank(line) ? "" : indent + line, path, index);
  }
}

/** Whether HAProxy sees nothing in a text, which is less than JavaScript takes for blanks. */
export function isBlank(text: string): boolean {
  return text === "" || /^[ \t\v\f\r\n]*$/.test(text);
}

function writeExtra(write: WriteLine, { value, path }: Sourced<ExtraLines>): void {
  switch (value.kind) {
    case "text":
      writeVerbatim(
        write,
        path === undefined ? { value: value.text } : { value: value.text, path },
      );
      break;
    case "balance":
      write(`  balance ${value.algorithm}`, path);
      break;
    case "server-template": {
      const { slots, dnsName, port, ssl, parameters } = value;
      const isTuned = parameters.value !== "";
      write(
        `  server-template pod ${slots} ${dnsName}:${port} check resolvers cluster init-addr none${ssl ? " ssl verify none" : ""}${isTuned ? ` ${parameters.value}` : ""}`,
        isTuned ? parameters.path : path,
      );
      break;
    }
    default:
      value satisfies never;
  }
}

function serverText(server: ServerLine): string {
  switch (server.kind) {
    case "text":
      return server.text;
    case "server": {
      const { name, host, port, ssl } = server;
      return `${name} ${host}:${port} check${ssl ? " ssl verify none" : ""}`;
    }
  }
}
