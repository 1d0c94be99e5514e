import { renderHaproxyLines } from "@nixgen/haproxy-render";
import type { Engine, GeneratedLine, Remark } from "./engine.js";

export const haproxyEngine: Engine = {
  program: "haproxy",
  lines: (model) => renderHaproxyLines(model),
  adapt: async (lines) => ({ lines: lines.map(adaptLine), originals: new Map() }),
  options: (file) => ["-c", "-f", file],
  readRemarks,
};

/**
 * Users and directories are the VM's. So are the cluster's names: HAProxy would refuse a server
 * whose name it cannot resolve, unless told to begin without its address.
 */
function adaptLine({ text }: GeneratedLine): string {
  if (/^ {2}(?:chroot|user|group) /.test(text)) return "";
  const [, server, parameters = ""] =
    /^( {2}server \S+ \S+\.cluster\.local:\d+)( .*)$/.exec(text) ?? [];
  if (server === undefined) return text;
  // It would look the name up here, where nobody knows it, and warn.
  const rest = parameters.replace(/ init-addr (?:last,)?libc,none(?= |$)/, "");
  return / init-addr /.test(rest) ? text : `${server} init-addr none${rest}`;
}

/** `[ALERT] (123) : config : parsing [file:12] : message`, with more lines behind it. */
function readRemarks(stderr: string): readonly Remark[] {
  return stderr.split(/^(?=\[(?:ALERT|WARNING|NOTICE)\])/m).flatMap((remark) => {
    const [, level, content = ""] =
      /^\[(ALERT|WARNING|NOTICE)\]\s*\(\d+\) : (?:config : )?(.*)$/s.exec(remark) ?? [];
    if (level !== "ALERT" && level !== "WARNING") return [];
    if (/^(?:Fatal errors|Error\(s\)) found in configuration/.test(content)) return [];
    const severity = level === "ALERT" ? "error" : "warning";
    const [, line, message] = /^(?:parsing )?\[[^\]]*:(\d+)\]\s*:\s*(.*)$/s.exec(content) ?? [];
    return line === undefined || message === undefined
      ? [{ severity, message: content.trim() }]
      : [{ severity, message: message.trim(), line: Number(line) }];
  });
}
