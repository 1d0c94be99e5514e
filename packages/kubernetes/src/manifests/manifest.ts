import type {
  Namespace,
  PersistentVolumeClaim,
  Secret,
  Service,
  ServiceAccount,
} from "kubernetes-types/core/v1.js";
import type { ClusterRoleBinding, RoleBinding } from "kubernetes-types/rbac/v1.js";

/** An object of the cluster that nixgen writes. */
export type KubernetesObject =
  | Stated<Namespace>
  | Stated<ServiceAccount>
  | Stated<Secret>
  | Stated<RoleBinding>
  | Stated<ClusterRoleBinding>
  | Stated<PersistentVolumeClaim>
  | Stated<Service>;

/** The types leave out that every manifest must say what it is, and how it is called. */
type Stated<Kind extends { apiVersion?: string; kind?: string }> = Kind & {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
};

/** An object, and for whom it is. */
export interface Manifest {
  readonly object: KubernetesObject;
  /** Single lines without line breaks. */
  readonly comments: readonly string[];
}
