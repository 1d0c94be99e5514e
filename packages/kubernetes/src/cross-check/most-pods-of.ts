import type { Cluster } from "./cluster.js";
import type { ClusterService } from "./cluster-object.js";

/** The most pods that a Service may have, and whose they are. */
export interface MostPods {
  readonly pods: number;
  /** `Deployment web, replicas 25`. */
  readonly because: string;
}

/** How many pods a Service may have as its workloads and autoscalers stand; undefined where none tells. */
export function mostPodsOf(service: ClusterService, cluster: Cluster): MostPods | undefined {
  const workloads = cluster.workloadsOf(service)?.filter(({ isOwned }) => !isOwned) ?? [];
  const asked = workloads.map((workload) => {
    const scaler = cluster.autoscalerOf(workload);
    const pods = Math.max(workload.replicas, scaler?.maxReplicas ?? 0);
    const reason =
      scaler === undefined || pods > scaler.maxReplicas
        ? `replicas ${workload.replicas}`
        : `maxReplicas ${pods} of HorizontalPodAutoscaler ${scaler.name}`;
    return { pods, because: `${workload.kind} ${workload.name}: ${reason}` };
  });
  const sum = asked.reduce((total, { pods }) => total + pods, 0);
  const running = runningPods(service, cluster);
  if (running !== undefined && running > sum) {
    return { pods: running, because: `its EndpointSlices hold ${running} ready addresses` };
  }
  if (asked.length === 0 && running === undefined) return undefined;
  return { pods: sum, because: asked.map(({ because }) => because).join("; ") };
}

/** Ready addresses of one family: HAProxy takes a pod with two addresses once. */
function runningPods(service: ClusterService, cluster: Cluster): number | undefined {
  const slices = cluster.slicesOf(service);
  if (slices === undefined) return undefined;
  const families = new Map<string, number>();
  for (const { addressType, ready } of slices) {
    families.set(addressType, (families.get(addressType) ?? 0) + ready);
  }
  return Math.max(0, ...families.values());
}
