import { serveCalls } from "./calls.ts";
import { type LoadResult, type LoadSpec, runLoad } from "./closed-loop.ts";
import { type ConversationOutcome, type ConversationSpec, converse } from "./conversation.ts";
import { type Outcome, type RequestSpec, sendRequest } from "./request.ts";

export type ClientCalls = {
  request(spec: RequestSpec): Promise<Outcome>;
  converse(spec: ConversationSpec): Promise<ConversationOutcome>;
  load(spec: LoadSpec): Promise<LoadResult>;
};

let loads = 0;

const calls: ClientCalls = {
  request: (spec) => sendRequest(spec),
  converse,
  load: (spec) => runLoad(spec, `load${++loads}`),
};

serveCalls(calls);
