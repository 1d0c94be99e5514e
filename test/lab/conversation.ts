import { request as http } from "node:http";
import { request as https } from "node:https";
import { connect as connectTcp, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import { type Failure, failureOf } from "./outcome.ts";
import { defaultTimeoutMs, requestOptions, type Target } from "./request.ts";
import { createFrameReader, encodeFrame } from "./websocket.ts";

/** A connection that stays open: each message is sent when the one before was answered. */
export interface ConversationSpec extends Target {
  readonly protocol: "tcp" | "websocket";
  readonly messages: readonly string[];
  /** How long the connection idles between an answer and the next message. */
  readonly pauseMs?: number;
}

/** How a conversation went, with the answers up to its end. */
export type ConversationOutcome = ({ readonly kind: "complete" } | Failure) & {
  readonly received: readonly string[];
};

/** Holds a conversation; never rejects. */
export async function converse(spec: ConversationSpec): Promise<ConversationOutcome> {
  const received: string[] = [];
  const timeoutMs = spec.timeoutMs ?? defaultTimeoutMs;
  const websocket = spec.protocol === "websocket";
  let socket: Socket | undefined;
  try {
    socket = await within(timeoutMs, websocket ? openWebsocket(spec) : openTcp(spec));
    const next = websocket ? readFrames(socket) : readChunks(socket);
    for (const [at, message] of spec.messages.entries()) {
      // A connection that is cut during the pause shows when the next answer is awaited.
      if (at > 0 && spec.pauseMs !== undefined) await sleep(spec.pauseMs);
      socket.write(websocket ? encodeFrame(message, "client") : message);
      received.push(await within(timeoutMs, next()));
    }
    return { kind: "complete", received };
  } catch (error) {
    return { ...failureOf(error as NodeJS.ErrnoException), received };
  } finally {
    socket?.destroy();
  }
}

function openTcp(spec: ConversationSpec): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { address: host, port, from: localAddress } = spec;
    const to = { host, port, ...(localAddress === undefined ? {} : { localAddress }) };
    const socket = spec.tls
      ? connectTls({ ...to, servername: spec.host ?? "", rejectUnauthorized: false })
      : connectTcp(to);
    socket.once("error", reject);
    socket.once(spec.tls ? "secureConnect" : "connect", () => resolve(socket));
  });
}

function openWebsocket(spec: ConversationSpec): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const options = requestOptions(spec, false);
    const request = (spec.tls ? https : http)({
      ...options,
      headers: {
        ...options.headers,
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "bml4Z2VuLWxhYi1wcm9iZQ==",
      },
    });
    request.once("error", reject);
    request.once("upgrade", (_, socket) => resolve(socket as Socket));
    request.once("response", (response) => {
      reject(new Error(`answered ${response.statusCode} instead of switching protocols`));
      response.destroy();
    });
    request.end();
  });
}

function readFrames(socket: Socket): () => Promise<string> {
  const frames = createFrameReader();
  return readMessages(socket, (chunk) => frames.read(chunk));
}

function readChunks(socket: Socket): () => Promise<string> {
  return readMessages(socket, (chunk) => [chunk.toString()]);
}

function readMessages(socket: Socket, split: (chunk: Buffer) => string[]): () => Promise<string> {
  const arrived: string[] = [];
  let failure: Error | undefined;
  let wake = () => {};
  socket.on("data", (chunk: Buffer) => {
    arrived.push(...split(chunk));
    wake();
  });
  socket.on("error", (error) => {
    failure ??= error;
    wake();
  });
  socket.once("close", () => {
    failure ??= new Error("socket hang up");
    wake();
  });
  return async () => {
    for (;;) {
      const message = arrived.shift();
      if (message !== undefined) return message;
      if (failure !== undefined) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = new AbortController();
  const timeout = sleep(ms, undefined, { signal: late.signal }).then(() => {
    throw Object.assign(new Error(`no answer within ${ms} ms`), { code: "ETIMEDOUT" });
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    timeout.catch(() => undefined);
    late.abort();
  }
}
