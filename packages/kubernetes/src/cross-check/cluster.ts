import type {
  Autoscaler,
  ClusterNode,
  ClusterService,
  EndpointSlice,
  Workload,
} from "./cluster-object.js";
import type { Dump } from "./dump.js";
import { fieldsOf, textOf } from "./plain-value.js";
import { readObject } from "./read-object.js";

/** What dumps tell of a cluster. A kind that no dump holds is not known, which is not the same as empty. */
export interface Cluster {
  /** Sorted as the dumps have them; of several with one name the last counts. */
  readonly services: readonly ClusterService[];
  readonly nodes: readonly ClusterNode[];
  readonly service: (namespace: string, name: string) => ClusterService | undefined;
  readonly servicesNamed: (name: string) => readonly ClusterService[];
  /** Whether a Service that is not in the dumps is not in the cluster either. */
  readonly knowsServicesOf: (namespace: string) => boolean;
  /** Whether the dumps tell of the whole cluster. */
  readonly isWhole: boolean;
  /** Undefined where the dumps hold no EndpointSlices that could tell. */
  readonly slicesOf: (service: ClusterService) => readonly EndpointSlice[] | undefined;
  /** What makes the pods that a Service selects; undefined where the dumps hold none that could tell. */
  readonly workloadsOf: (service: ClusterService) => readonly Workload[] | undefined;
  readonly workloadsIn: (namespace: string) => readonly Workload[];
  readonly autoscalerOf: (workload: Workload) => Autoscaler | undefined;
  /** How many objects of each kind are not compared, by kind. */
  readonly ignored: ReadonlyMap<string, number>;
  /** How many are. */
  readonly compared: number;
}

/** Reads what dumps hold together: a later one's object replaces an earlier one's of the same name. */
export function readCluster(dumps: readonly Dump[]): Cluster {
  const services = new Map<string, ClusterService>();
  const slices = new Map<string, EndpointSlice>();
  const workloads = new Map<string, Workload>();
  const autoscalers = new Map<string, Autoscaler>();
  const nodes = new Map<string, ClusterNode>();
  const ignored = new Map<string, number>();
  for (const { file, objects } of dumps) {
    for (const value of objects) {
      const read = readObject(value, file);
      switch (read?.kind) {
        case "service":
          services.set(keyOf(read.object), read.object);
          break;
        case "endpointSlice":
          slices.set(keyOf(read.object), read.object);
          break;
        case "workload":
          workloads.set(`${read.object.kind} ${keyOf(read.object)}`, read.object);
          break;
        case "autoscaler": {
          const { namespace, targetKind, targetName } = read.object;
          autoscalers.set(`${targetKind} ${namespace}/${targetName}`, read.object);
          break;
        }
        case "node":
          nodes.set(read.object.name, read.object);
          break;
        case undefined: {
          const kind = textOf(fieldsOf(value).kind) ?? "without a kind";
          ignored.set(kind, (ignored.get(kind) ?? 0) + 1);
        }
      }
    }
  }
  const all = [...services.values()];
  const byName = groupedBy(all, ({ name }) => name);
  const slicesByService = groupedBy(
    slices.values(),
    ({ namespace, service }) => `${namespace}/${service}`,
  );
  const byNamespace = groupedBy(workloads.values(), ({ namespace }) => namespace);
  const byLabel = labelIndex(workloads.values());
  const serviceNamespaces = new Set(all.map(({ namespace }) => namespace));
  const sliceNamespaces = new Set(Array.from(slices.values(), ({ namespace }) => namespace));
  // Every cluster has it, and nobody can take it away; a dump of that namespace alone has no other.
  const isWhole = services.has("default/kubernetes") && serviceNamespaces.size > 1;
  const selected = new Map<ClusterService, readonly Workload[]>();
  return {
    services: all,
    nodes: [...nodes.values()],
    service: (namespace, name) => services.get(`${namespace}/${name}`),
    servicesNamed: (name) => byName.get(name) ?? [],
    isWhole,
    knowsServicesOf: (namespace) => isWhole || serviceNamespaces.has(namespace),
    slicesOf: (service) =>
      slices.size > 0 && (isWhole || sliceNamespaces.has(service.namespace))
        ? (slicesByService.get(keyOf(service)) ?? [])
        : undefined,
    workloadsOf: (service) => {
      if (workloads.size === 0) return undefined;
      if (!isWhole && !byNamespace.has(service.namespace)) return undefined;
      const known = selected.get(service);
      if (known !== undefined) return known;
      const [first] = service.selector;
      if (first === undefined) return undefined;
      const found = (byLabel.get(labelKey(service.namespace, first)) ?? []).filter(({ labels }) =>
        service.selector.every(([label, value]) => labels.get(label) === value),
      );
      selected.set(service, found);
      return found;
    },
    workloadsIn: (namespace) => byNamespace.get(namespace) ?? [],
    autoscalerOf: ({ kind, namespace, name }) => autoscalers.get(`${kind} ${namespace}/${name}`),
    ignored,
    compared: services.size + slices.size + workloads.size + autoscalers.size + nodes.size,
  };
}

function keyOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}

function labelIndex(workloads: Iterable<Workload>): ReadonlyMap<string, readonly Workload[]> {
  const index = new Map<string, Workload[]>();
  for (const workload of workloads) {
    for (const label of workload.labels) {
      add(index, labelKey(workload.namespace, label), workload);
    }
  }
  return index;
}

function labelKey(namespace: string, [label, value]: readonly [string, string]): string {
  return `${namespace}/${label}=${value}`;
}

function groupedBy<Value>(
  values: Iterable<Value>,
  key: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) add(groups, key(value), value);
  return groups;
}

function add<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
