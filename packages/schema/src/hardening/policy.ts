import type { ConfigLine } from "../haproxy/config-lines.js";
import type { KubernetesFrontend } from "../model/haproxy-model.js";

/** What a frontend's section holds besides the lines of policies. */
interface Surroundings {
  /** What stands at the end of the server-template line: its author's, then all policies'. */
  readonly podParameters: string;
  /** Lines of the author's, for this frontend or for all sections. */
  readonly said: readonly ConfigLine[];
}

/** HAProxy lines that a policy adds, by what they are about. */
export interface Additions {
  /** Lines at the end of the frontend's section. */
  readonly frontend?: (
    frontend: KubernetesFrontend,
    surroundings: Surroundings,
  ) => readonly string[];
  /** Parameters at the end of the lines of the frontend's servers. */
  readonly serverParameters?: (frontend: KubernetesFrontend) => readonly string[];
  /** Lines of the platform's section `resolvers cluster`. */
  readonly resolvers?: readonly string[];
  /** Lines at the end of `defaults`. */
  readonly defaults?: readonly string[];
  /** What takes the place of the statistics page's binds and lines (T1). */
  readonly statistics?: { readonly binds?: readonly string[]; readonly lines?: readonly string[] };
}
