import type { KubernetesFrontend } from "../model/haproxy-model.js";

/** HAProxy lines that a policy adds, by what they are about. */
export interface Additions {
  /**
   * Lines at the end of the frontend's section. `podParameters` stand at the end of its
   * server-template line: those of its author, then those of all policies.
   */
  readonly frontend?: (frontend: KubernetesFrontend, podParameters: string) => readonly string[];
  /** Parameters at the end of the frontend's server-template line. */
  readonly podParameters?: (frontend: KubernetesFrontend) => readonly string[];
  /** Lines of the platform's section `resolvers cluster`. */
  readonly resolvers?: readonly string[];
  /** Lines at the end of `defaults`. */
  readonly defaults?: readonly string[];
  /** What takes the place of the statistics page's binds and lines (T1). */
  readonly statistics?: { readonly binds?: readonly string[]; readonly lines?: readonly string[] };
}
