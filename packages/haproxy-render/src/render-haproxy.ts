import { type HaproxyModel, type Model, type ProxySection, showPath } from "@nixgen/schema";
import type { HaproxyTextLine } from "./haproxy-text-line.js";
import type { WriteLine } from "./write-line.js";
import { isBlank, writeDirective, writeSettings, writeVerbatim } from "./write-settings.js";

/** What can be asked of a preview. */
export interface RenderHaproxyOptions {
  /** Host name of a webgateway. All of them get the same file, so it changes nothing. */
  readonly machine?: string;
}

/** The whole `haproxy.cfg` of a webgateway. */
export function renderHaproxy({ haproxy }: Model, _options: RenderHaproxyOptions = {}): string {
  let text = "";
  writeFile((line) => {
    text += `${line}\n`;
  }, haproxy);
  return text;
}

/** The lines of `renderHaproxy`, each with the option that it comes from. */
export function renderHaproxyLines({ haproxy }: Model): readonly HaproxyTextLine[] {
  const lines: HaproxyTextLine[] = [];
  writeFile((text, path, lineInValue) => {
    lines.push({
      text,
      ...(path === undefined ? {} : { path }),
      ...(lineInValue === undefined ? {} : { lineInValue }),
    });
  }, haproxy);
  return lines;
}

function writeFile(write: WriteLine, haproxy: HaproxyModel): void {
  writeGlobal(write, haproxy);
  write("");
  write("defaults");
  writeSettings(write, haproxy.defaults);
  for (const section of haproxy.sections) {
    write("");
    writeSection(write, section);
  }
  for (const text of haproxy.extraConfig) {
    if (isBlank(text.value)) continue;
    write("");
    writeVerbatim(write, text, "");
  }
}

function writeGlobal(write: WriteLine, { global }: HaproxyModel): void {
  const { daemon, chroot, user, group, maxconn, extraConfig } = global;
  write("global");
  if (daemon.value) write("  daemon", daemon.path);
  writeDirective(write, "chroot", chroot);
  writeDirective(write, "user", user);
  writeDirective(write, "group", group);
  writeDirective(write, "maxconn", maxconn);
  writeVerbatim(write, extraConfig);
}

function writeSection(write: WriteLine, section: ProxySection): void {
  const { kind, name, origins } = section;
  if (origins.length === 0) write("# the platform's own");
  for (const path of origins) write(`# ${showPath(path)}`);
  write(`${kind} ${name}`, origins[0]);
  writeSettings(write, section);
}
