import { ClusterRoleBinding as ClusterRoleBinding27 } from "kubernetes-models-1-27/rbac.authorization.k8s.io/v1/ClusterRoleBinding";
import { RoleBinding as RoleBinding27 } from "kubernetes-models-1-27/rbac.authorization.k8s.io/v1/RoleBinding";
import { Namespace as Namespace27 } from "kubernetes-models-1-27/v1/Namespace";
import { PersistentVolumeClaim as PersistentVolumeClaim27 } from "kubernetes-models-1-27/v1/PersistentVolumeClaim";
import { Secret as Secret27 } from "kubernetes-models-1-27/v1/Secret";
import { Service as Service27 } from "kubernetes-models-1-27/v1/Service";
import { ServiceAccount as ServiceAccount27 } from "kubernetes-models-1-27/v1/ServiceAccount";
import { ClusterRoleBinding as ClusterRoleBinding30 } from "kubernetes-models-1-30/rbac.authorization.k8s.io/v1/ClusterRoleBinding";
import { RoleBinding as RoleBinding30 } from "kubernetes-models-1-30/rbac.authorization.k8s.io/v1/RoleBinding";
import { Namespace as Namespace30 } from "kubernetes-models-1-30/v1/Namespace";
import { PersistentVolumeClaim as PersistentVolumeClaim30 } from "kubernetes-models-1-30/v1/PersistentVolumeClaim";
import { Secret as Secret30 } from "kubernetes-models-1-30/v1/Secret";
import { Service as Service30 } from "kubernetes-models-1-30/v1/Service";
import { ServiceAccount as ServiceAccount30 } from "kubernetes-models-1-30/v1/ServiceAccount";

/** A kind of object with the schema that Kubernetes publishes of it. */
interface KindSchema {
  readonly apiVersion: string;
  readonly kind: string;
  new (data: never): { validate(): void };
}

const byVersion: Readonly<Record<"1.27" | "1.30", readonly KindSchema[]>> = {
  "1.27": [
    ClusterRoleBinding27,
    Namespace27,
    PersistentVolumeClaim27,
    RoleBinding27,
    Secret27,
    Service27,
    ServiceAccount27,
  ],
  "1.30": [
    ClusterRoleBinding30,
    Namespace30,
    PersistentVolumeClaim30,
    RoleBinding30,
    Secret30,
    Service30,
    ServiceAccount30,
  ],
};

/** Versions of Kubernetes whose schemas are at hand; no package on npm has those of 1.26. */
export type KubernetesVersion = keyof typeof byVersion;

/** What Kubernetes' schema says against an object; undefined where it is right. */
export function schemaProblem(
  object: { readonly apiVersion: string; readonly kind: string },
  version: KubernetesVersion,
): string | undefined {
  const Kind = byVersion[version].find(
    ({ apiVersion, kind }) => apiVersion === object.apiVersion && kind === object.kind,
  );
  if (Kind === undefined) return `no schema of ${object.apiVersion} ${object.kind}`;
  try {
    new Kind(object as never).validate();
    return undefined;
  } catch (error) {
    return String(error);
  }
}
