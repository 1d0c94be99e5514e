import type { Path } from "../diagnostic.js";
import { type Bind, type BindListener, parseBind } from "../haproxy/bind.js";
import { type ConfigLine, configLines, textSections } from "../haproxy/config-lines.js";
import type { HaproxyModel, ProxySection } from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import { oncePer } from "../once-per.js";
import { showValue } from "../text/show-value.js";
import type { Listener, Socket } from "./listener.js";

/**
 * What HAProxy listens on: the binds of its sections and of verbatim texts, apart from what it
 * would refuse.
 */
export const haproxyListeners = oncePer((haproxy: HaproxyModel): readonly Listener[] => [
  ...haproxy.sections.flatMap((section) =>
    listenersOfSection([...section.binds, ...bindsInText(section)], {
      ...ownerOf(section),
      // A section of two definitions is one section: its binds do not compete.
      ownerPath: [section.kind, section.name],
    }),
  ),
  ...haproxy.extraConfig.flatMap(listenersOfText),
]);

type Owner = Pick<Listener, "owner" | "purpose" | "ownerPath">;

function listenersOfSection(binds: readonly Sourced<string>[], owner: Owner): readonly Listener[] {
  return binds.flatMap(({ value, path }) => {
    const bind = parseBind(value);
    if (bind.kind === "refused") return [];
    return bind.listeners.flatMap((listener): readonly Listener[] => {
      const socket = socketOf(listener, bind);
      return socket === undefined ? [] : [{ program: "haproxy", socket, ...owner, path }];
    });
  });
}

function ownerOf({ kind, name, origins }: ProxySection): Pick<Listener, "owner" | "purpose"> {
  const [origin] = origins;
  if (origin === undefined) {
    return { owner: "the platform", purpose: "HAProxy statistics page, with admin rights" };
  }
  return origin[1] === "kubernetes"
    ? { owner: `frontend ${showValue(name)}`, purpose: "Kubernetes frontend" }
    : sectionOwner(kind, name);
}

function sectionOwner(kind: string, name: string): Pick<Listener, "owner" | "purpose"> {
  return { owner: `haproxy ${kind} ${showValue(name)}`, purpose: `HAProxy ${kind} section` };
}

/** Binds among the verbatim lines at the end of a section. */
function bindsInText({ extraConfig }: ProxySection): readonly Sourced<string>[] {
  return extraConfig.flatMap(({ value, path }) =>
    value.kind === "text" && value.text.includes("bind")
      ? bindsOf(configLines(value.text), path)
      : [],
  );
}

/** What the sections of a verbatim text at the end of the file listen on. */
function listenersOfText({ value, path }: Sourced<string>): readonly Listener[] {
  if (path === undefined || !value.includes("bind")) return [];
  return textSections(value).sections.flatMap(({ kind, name, lines }) =>
    listenersOfSection(bindsOf(lines, path), {
      ...sectionOwner(kind, name),
      ownerPath: [kind, name],
    }),
  );
}

function bindsOf(lines: readonly ConfigLine[], path: Path | undefined): readonly Sourced<string>[] {
  return lines.flatMap(({ words, text }) =>
    words[0] === "bind"
      ? [{ value: text.replace(/^bind\s+/, ""), ...(path === undefined ? {} : { path }) }]
      : [],
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
    case "wildcard":
    case "ip": {
      const isV6only = parameters.some(({ name }) => name === "v6only");
      const takesIpv4 = listener.kind === "wildcard" && listener.family === 6 && !isV6only;
      return { ...listener, takesIpv4 };
    }
    default:
      return listener satisfies never;
  }
}
