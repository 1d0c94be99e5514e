import type { Path } from "../diagnostic.js";
import type { Bind, RefusedBind } from "../haproxy/bind.js";
import type { PortOption } from "./port-option.js";
import type { Sourced } from "./sourced.js";

/**
 * The webgateway's HAProxy configuration. Texts stand here as the platform copies them into the
 * file, unquoted; what carries no path is the platform's own.
 */
export interface HaproxyModel {
  readonly global: GlobalSection;
  readonly defaults: ProxySettings;
  /** In the order of the file: `listen`, `frontend`, `backend`, each sorted by name. */
  readonly sections: readonly ProxySection[];
  /** Texts at the end of the file, each with sections of its own. */
  readonly extraConfig: readonly Sourced<string>[];
  /**
   * Entries of `kubernetes.frontend`, sorted by name. They are part of `sections` too, unless the
   * platform ignores them.
   */
  readonly frontends: readonly KubernetesFrontend[];
  /** Whether the platform sets up Kubernetes: without a k3s-server it ignores frontends (T11). */
  readonly kubernetes: boolean;
}

/** The section `global`. */
export interface GlobalSection {
  readonly daemon: Sourced<boolean>;
  readonly chroot: Sourced<string>;
  readonly user: Sourced<string>;
  readonly group: Sourced<string>;
  readonly maxconn: Sourced<number>;
  readonly extraConfig: Sourced<string>;
}

/** What HAProxy understands of what passes through it. */
export type HaproxyMode = "http" | "tcp" | "health";

/** What `defaults` and every proxy section can hold. */
export interface ProxySettings {
  readonly mode: Sourced<HaproxyMode> | undefined;
  readonly balance: Sourced<string> | undefined;
  readonly options: readonly Sourced<string>[];
  /** Sorted by event. */
  readonly timeouts: readonly Sourced<Timeout>[];
  readonly binds: readonly SourcedBind[];
  readonly defaultBackend: Sourced<string> | undefined;
  readonly servers: readonly Sourced<ServerLine>[];
  /** The end of the section. */
  readonly extraConfig: readonly Sourced<ExtraLines>[];
}

/** A section of its own name, through which connections pass. */
export interface ProxySection extends ProxySettings {
  readonly kind: "listen" | "frontend" | "backend";
  readonly name: string;
  /** The options that define the section; none where only the platform does. */
  readonly origins: readonly Path[];
}

/** What stands behind `bind`, and what HAProxy reads there. */
export interface SourcedBind extends Sourced<string> {
  readonly bind: Bind | RefusedBind;
}

/** How long HAProxy waits for something. */
export interface Timeout {
  /** `client`, `connect`, … */
  readonly event: string;
  /** As HAProxy writes times: `30s`. */
  readonly duration: string;
}

/** What stands behind `server`: a text of the user's, or a server that the platform adds. */
export type ServerLine = { readonly kind: "text"; readonly text: string } | Server;

/** Lines at the end of a section: a text of the user's, or what the platform adds there. */
export type ExtraLines =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "balance"; readonly algorithm: string }
  | ServerTemplate;

/** A server with a fixed address, or one whose name HAProxy resolves at its start (T4). */
export interface Server {
  readonly kind: "server";
  readonly name: string;
  /** IP address, IPv6 without brackets, or DNS name. */
  readonly host: string;
  readonly port: number;
  /** Whether HAProxy speaks TLS to it, without verifying the certificate. */
  readonly ssl: boolean;
}

/** Servers that HAProxy fills from the DNS answers for a headless Service. */
export interface ServerTemplate {
  readonly kind: "server-template";
  /** How many servers HAProxy reserves. */
  readonly slots: number;
  readonly dnsName: string;
  readonly port: number;
  readonly ssl: boolean;
  /** Server parameters of the user's, at the end of the line. */
  readonly parameters: Sourced<string>;
}

/** An entry of `kubernetes.frontend`. */
export interface KubernetesFrontend {
  readonly name: string;
  readonly path: Path;
  readonly mode: Sourced<"http" | "tcp">;
  /** As written, or the platform's default: 127.0.0.1 with the frontend's port. */
  readonly binds: readonly SourcedBind[];
  readonly target: FrontendTarget;
  readonly extraConfig: Sourced<string>;
}

/** How the application is reached, by the option that gives the port. */
export type FrontendTarget =
  | {
      readonly kind: Extract<PortOption, "podPort">;
      readonly port: Sourced<number>;
      readonly template: ServerTemplate;
    }
  | {
      readonly kind: Extract<PortOption, "lbServicePort">;
      readonly port: Sourced<number>;
      /** One per agent that has an SRV address, in the directory's order. */
      readonly servers: readonly Server[];
    }
  | {
      readonly kind: Extract<PortOption, "servicePort">;
      readonly port: Sourced<number>;
      readonly server: Server;
    };
