import {
  type Agent,
  request as http,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import { request as https } from "node:https";
import { type PeerCertificate, TLSSocket } from "node:tls";
import { type Failure, failureOf } from "./outcome.ts";

/** A way to an address, and who asks there. */
export interface Target {
  readonly address: string;
  readonly port: number;
  readonly tls?: boolean;
  /** The Host header, and with TLS the name asked for; without it, the address. */
  readonly host?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The client's own address. */
  readonly from?: string;
  /** How long the client waits; 10,000 ms without it. */
  readonly timeoutMs?: number;
}

export interface RequestSpec extends Target {
  readonly method?: string;
  readonly body?: string;
}

/** How a request ended. Any answer is one, whatever its status. */
export type Outcome =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly body: string;
      /** The name in the certificate that was shown, on a connection with a new TLS session. */
      readonly certificate?: string;
    }
  | Failure;

export const defaultTimeoutMs = 10_000;

/** Sends one request; never rejects. Without an agent it uses a connection of its own. */
export function sendRequest(spec: RequestSpec, agent: Agent | false = false): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = (spec.tls ? https : http)(requestOptions(spec, agent));
    const timeoutMs = spec.timeoutMs ?? defaultTimeoutMs;
    const late = setTimeout(() => {
      end({ kind: "timeout", detail: `no answer within ${timeoutMs} ms` });
      request.destroy();
    }, timeoutMs);
    const end = (outcome: Outcome) => {
      clearTimeout(late);
      resolve(outcome);
    };
    request.on("error", (error) => end(failureOf(error)));
    request.on("response", (response) => {
      readAnswer(response).then(end, (error) => request.destroy(error));
    });
    request.end(spec.body);
  });
}

/** The options of Node's HTTP client for this target, or for a request to it. */
export function requestOptions(spec: RequestSpec, agent: Agent | false) {
  const host = spec.host ?? (spec.address.includes(":") ? `[${spec.address}]` : spec.address);
  return {
    host: spec.address,
    port: spec.port,
    path: spec.path ?? "/",
    method: spec.method ?? "GET",
    headers: { Host: host, ...spec.headers },
    agent,
    localAddress: spec.from,
    servername: spec.host ?? "",
    rejectUnauthorized: false,
  };
}

async function readAnswer(response: IncomingMessage): Promise<Outcome> {
  const chunks: Buffer[] = [];
  // Read before the body: afterwards the socket may be closed and forget it.
  const certificate = certificateOf(response);
  for await (const chunk of response) chunks.push(chunk);
  return {
    kind: "answer",
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks).toString(),
    ...(certificate === undefined ? {} : { certificate }),
  };
}

function certificateOf(response: IncomingMessage): string | undefined {
  if (!(response.socket instanceof TLSSocket)) return undefined;
  // Empty where the connection resumed a TLS session, which Node's types leave out.
  const shown: Partial<PeerCertificate> = response.socket.getPeerCertificate();
  return shown.subject === undefined ? undefined : String(shown.subject.CN);
}
