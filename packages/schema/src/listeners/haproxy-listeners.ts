import type { Path } from "../diagnostic.js";
import type { Bind, BindListener } from "../haproxy/bind.js";
import { type ConfigLine, configLines, textSections } from "../haproxy/config-lines.js";
import type {
  ExtraLines,
  HaproxyModel,
  ProxySection,
  SourcedBind,
} from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import { oncePer } from "../once-per.js";
import { sourcedBind } from "../resolve/sourced-bind.js";
import { showValue } from "../text/show-value.js";
import type { Listener, Socket } from "./listener.js";

/**
 * What HAProxy listens on: the binds of its sections and of verbatim texts, apart from what it
 * would refuse.
 */
export const haproxyListeners = oncePer((haproxy: HaproxyModel): readonly Listener[] => {
  const found: Listener[] = [];
  for (const section of haproxy.sections) {
    const { binds } = section;
    const inText = bindsInText(section);
    if (binds.length === 0 && inText.length === 0) continue;
    const owner = ownerOf(section);
    addListeners(found, binds, owner);
    addListeners(found, inText, owner);
  }
  for (const text of haproxy.extraConfig) addListenersOfText(found, text);
  return found;
});

type Owner = Pick<Listener, "owner" | "purpose" | "ownerPath">;

function addListeners(
  found: Listener[],
  binds: readonly SourcedBind[],
  { owner, purpose, ownerPath }: Owner,
): void {
  for (const { bind, path } of binds) {
    if (bind.kind === "refused") continue;
    for (const listener of bind.listeners) {
      const socket = socketOf(listener, bind);
      if (socket !== undefined) {
        found.push({ program: "haproxy", socket, owner, purpose, ownerPath, path });
      }
    }
  }
}

/** A section of two definitions is one section: its binds do not compete. */
function ownerOf({ kind, name, origins }: ProxySection): Owner {
  const origin = origins[0];
  const ownerPath = [kind, name];
  if (origin === undefined) {
    return {
      owner: "the platform",
      purpose: "HAProxy statistics page, with admin rights",
      ownerPath,
    };
  }
  return origin[1] === "kubernetes"
    ? { owner: `frontend ${showValue(name)}`, purpose: "Kubernetes frontend", ownerPath }
    : sectionOwner(kind, name);
}

function sectionOwner(kind: string, name: string): Owner {
  return {
    owner: `haproxy ${kind} ${showValue(name)}`,
    purpose: `HAProxy ${kind} section`,
    ownerPath: [kind, name],
  };
}

/** Binds among the verbatim lines at the end of a section. */
function bindsInText({ extraConfig }: ProxySection): readonly SourcedBind[] {
  if (!extraConfig.some(hasBind)) return [];
  return extraConfig.flatMap(({ value, path }) =>
    value.kind === "text" ? bindsOf(configLines(value.text), path) : [],
  );
}

function hasBind({ value }: Sourced<ExtraLines>): boolean {
  return value.kind === "text" && value.text.includes("bind");
}

/** What the sections of a verbatim text at the end of the file listen on. */
function addListenersOfText(found: Listener[], { value, path }: Sourced<string>): void {
  if (path === undefined || !value.includes("bind")) return;
  for (const { kind, name, lines } of textSections(value).sections) {
    addListeners(found, bindsOf(lines, path), sectionOwner(kind, name));
  }
}

function bindsOf(lines: readonly ConfigLine[], path: Path | undefined): readonly SourcedBind[] {
  return lines.flatMap(({ words, text }) =>
    words[0] === "bind" ? [sourcedBind(text.replace(/^bind\s+/, ""), path)] : [],
  );
}

/** Undefined for a name, which only the VM can look up, and for an inherited socket. */
function socketOf(listener: BindListener, { parameters }: Bind): Socket | undefined {
  switch (listener.kind) {
    case "name":
    case "fd":
      return undefined;
    case "unix":
    case "abns":
      return listener;
    case "ip":
      return listener;
    case "wildcard": {
      const isV6only = parameters.some(({ name }) => name === "v6only");
      return { ...listener, takesIpv4: listener.family === 6 && !isV6only };
    }
    default:
      return listener satisfies never;
  }
}
