import type { Path } from "../diagnostic.js";
import type { PortOption } from "../options/frontend-options.js";

/** An entry of `apps`: what it says of the application's Service, and which frontends it made. */
export interface App {
  readonly name: string;
  /** `apps.<name>` */
  readonly path: Path;
  readonly namespace: string;
  /** As given, or the app's name. */
  readonly serviceName: string;
  /** Labels of the application's pods; undefined where the app tells none. */
  readonly selector: Readonly<Record<string, string>> | undefined;
  /** Whether the Service exists already, made by somebody else. */
  readonly external: boolean;
  /** That of its host first, then those of `tcp` in the order of the config. */
  readonly ports: readonly AppPort[];
}

/** A port of the application and the frontend that reaches it. */
export interface AppPort {
  /** Name of the entry of `kubernetes.frontend`. */
  readonly frontend: string;
  /** Which of the three kinds of Service it needs (R48). */
  readonly kind: PortOption;
  /** Of the pods for `podPort`, else of the Service. */
  readonly port: number;
  /** Where the port stands in the app. */
  readonly path: Path;
  /** Whether nginx stands before it, or HAProxy alone. */
  readonly protocol: "http" | "tcp";
}
