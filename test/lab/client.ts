import type { ClientCalls } from "./client-child.ts";
import type { LoadResult, LoadSpec } from "./closed-loop.ts";
import type { ConversationOutcome, ConversationSpec } from "./conversation.ts";
import type { Namespace } from "./namespace.ts";
import { defaultTimeoutMs, type Outcome, type RequestSpec } from "./request.ts";
import { startTypescriptChild } from "./typescript-child.ts";

// Beyond what the call itself may take: the start of the process, and a busy machine.
const marginMs = 10_000;

/** Whoever uses the platform's addresses: browsers, programs, other machines. */
export interface Client {
  request(spec: RequestSpec): Promise<Outcome>;
  /** Talks over a connection that stays open, TCP or websocket. */
  converse(spec: ConversationSpec): Promise<ConversationOutcome>;
  /** A closed loop of requests, bounded in time. */
  load(spec: LoadSpec): Promise<LoadResult>;
}

/** Starts the process in the namespace that all of a lab's requests come from. */
export function startClient(namespace: Namespace): Client {
  const ask = startTypescriptChild<ClientCalls>(namespace, "./client-child.ts");
  return {
    request: (spec) => ask("request", spec, timeoutOf(spec) + marginMs),
    converse: (spec) => {
      const steps = spec.messages.length + 1;
      return ask("converse", spec, steps * (timeoutOf(spec) + (spec.pauseMs ?? 0)) + marginMs);
    },
    load: (spec) => ask("load", spec, spec.seconds * 1000 + timeoutOf(spec.request) + marginMs),
  };
}

function timeoutOf(spec: RequestSpec): number {
  return spec.timeoutMs ?? defaultTimeoutMs;
}
