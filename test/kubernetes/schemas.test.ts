import { type KubernetesObject, manifestsOf } from "@nixgen/kubernetes";
import { compile } from "@nixgen/schema";
import type {
  Namespace,
  PersistentVolumeClaim,
  Secret,
  Service,
  ServiceAccount,
} from "kubernetes-types-1-26/core/v1.js";
import type { ClusterRoleBinding, RoleBinding } from "kubernetes-types-1-26/rbac/v1.js";
import { describe, expect, it } from "vitest";
import { everyKind } from "./every-kind.ts";
import { schemaProblem } from "./schemas.ts";

type Kind26 =
  | Namespace
  | ServiceAccount
  | Secret
  | RoleBinding
  | ClusterRoleBinding
  | PersistentVolumeClaim
  | Service;

/** The compiler refuses this where nixgen's types say what Kubernetes 1.26, of release 23.05, does not know. */
const asKind26 = (object: KubernetesObject): Kind26 => object;

/** k3s' version by release of the platform (R2); 24.05 has 1.27 on upgraded machines. */
const versions = [
  ["23.05", "1.27"],
  ["23.11", "1.27"],
  ["24.05", "1.27"],
  ["24.05", "1.30"],
  ["24.11", "1.30"],
] as const;

function objectsOf(release: "23.05" | "23.11" | "24.05" | "24.11"): readonly KubernetesObject[] {
  const { model } = compile(everyKind(release));
  if (model === undefined) throw new Error("the test's own config is wrong");
  return manifestsOf(model, { namespaces: true }).manifests.map(({ object }) => object);
}

describe("Kubernetes' own schemas", () => {
  it.each(versions)(
    "accept every kind of manifest: release %s, Kubernetes %s",
    (release, version) => {
      const objects = objectsOf(release);
      expect(new Set(objects.map(({ kind }) => kind)).size).toBe(7);
      for (const object of objects) {
        expect(schemaProblem(asKind26(object) as KubernetesObject, version), object.kind).toBe(
          undefined,
        );
      }
    },
  );

  it.each(["1.27", "1.30"] as const)(
    "of %s refuse wrong ones, so that the test can fail",
    (version) => {
      const [wrong, withoutPort, withoutRole] = [
        { apiVersion: "v1", kind: "Service", spec: { type: "Headless" } },
        { apiVersion: "v1", kind: "Service", spec: { ports: [{ name: "http" }] } },
        { apiVersion: "rbac.authorization.k8s.io/v1", kind: "RoleBinding", subjects: [] },
      ];
      expect(schemaProblem(wrong, version)).toContain("allowed values");
      expect(schemaProblem(withoutPort, version)).toContain("required property port");
      expect(schemaProblem(withoutRole, version)).toContain("required property roleRef");
      expect(schemaProblem({ apiVersion: "v1", kind: "Pod" }, version)).toContain("no schema");
    },
  );
});
