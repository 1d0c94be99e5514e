import type { KubernetesFrontend } from "../model/haproxy-model.js";

/** HAProxy lines that a policy adds, by what they are about. */
export interface Additions {
  /** Lines at the end of the frontend's section. */
  readonly frontend?: (frontend: KubernetesFrontend) => readonly string[];
  /** Parameters at the end of the frontend's server-template line. */
  readonly podParameters?: (frontend: KubernetesFrontend) => readonly string[];
  /** Lines of the platform's section `resolvers cluster`. */
  readonly resolvers?: readonly string[];
  /** Lines at the end of `defaults`. */
  readonly defaults?: readonly string[];
  /** What takes the place of the statistics page's binds and lines (T1). */
  readonly statistics?: { readonly binds?: readonly string[]; readonly lines?: readonly string[] };
}
