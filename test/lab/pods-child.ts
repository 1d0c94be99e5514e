import { serveCalls } from "./calls.ts";
import { createCertificate } from "./certificate.ts";
import { type Pod, type PodSpec, startPod } from "./pod.ts";

/** A request that pods received more often than it was sent. */
interface RepeatedRequest {
  readonly id: string;
  readonly method: string;
  readonly times: number;
}

/** What the pods of a lab have received so far, pods that are gone included. */
export interface Tally {
  readonly requests: Readonly<Record<string, number>>;
  readonly repeated: readonly RepeatedRequest[];
}

export type PodCalls = {
  add(spec: PodSpec): Promise<void>;
  remove(pod: { readonly name: string; readonly how: "drain" | "kill" }): Promise<void>;
  tally(_: null): Tally;
};

const certificate = createCertificate("pod.invalid");
const pods = new Map<string, Pod>();
const requests: Record<string, number> = {};
const received = new Map<string, RepeatedRequest>();

const calls: PodCalls = {
  async add(spec) {
    if (pods.has(spec.name)) throw new Error(`a pod ${spec.name} is running already`);
    requests[spec.name] ??= 0;
    const pod = await startPod(spec, certificate, (name, method, id) => {
      requests[name] = (requests[name] ?? 0) + 1;
      if (id !== undefined) {
        received.set(id, { id, method, times: (received.get(id)?.times ?? 0) + 1 });
      }
    });
    pods.set(spec.name, pod);
  },
  async remove({ name, how }) {
    const pod = pods.get(name);
    if (pod === undefined) throw new Error(`no pod ${name} is running`);
    pods.delete(name);
    await pod[how]();
  },
  tally: () => ({
    requests,
    repeated: [...received.values()].filter((request) => request.times > 1),
  }),
};

serveCalls(calls);
