import type { Path } from "../diagnostic.js";
import type { PortOption } from "./port-option.js";

/**
 * How an option of an expanded entry comes from an app:
 * - `same`: it is copied, so what is said of a part of it holds for that part of the app's option;
 * - `aliases`: the app's host names but the first;
 * - `port`: a bind on 127.0.0.1 with the app's port;
 * - `derived`: it follows from the app's option in some other way.
 */
export interface OptionOrigin {
  readonly kind: "same" | "aliases" | "port" | "derived";
  readonly path: Path;
}

/** An entry of the option tree that an app expanded to. */
export interface Place {
  /** The entry's path in the option tree. */
  readonly entry: Path;
  /** What in the app stands for the entry. */
  readonly to: Path;
  /** Set where the entry is somebody else's, and only these options are the app's. */
  readonly isForeign?: true;
  /** Which app, by name. */
  readonly app: string;
  /** By option of the entry: where the app has or would have it. */
  readonly options: Readonly<Record<string, OptionOrigin>>;
}

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
