import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createServer as createTlsServer } from "node:tls";
import type { Certificate } from "./certificate.ts";
import { createFrameReader, encodeFrame, websocketAccept } from "./websocket.ts";

/** One server of an application, or of whatever else listens beside the webgateway. */
export interface PodSpec {
  /** It answers with this name. */
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** `tcp` sends every chunk back behind its name; `http` also echoes websockets. */
  readonly protocol: "http" | "tcp";
  readonly tls: boolean;
}

/** What a pod tells of a request, as the JSON body of its answer. */
interface PodAnswer {
  readonly pod: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** The address of the connection's other end. */
  readonly peer: string;
}

/** A running pod. */
export interface Pod {
  /** As Kubernetes asks for: no new connections, answers what is under way, then closes. */
  drain(): Promise<void>;
  /** As a crash: the port closes and every connection is reset. */
  kill(): Promise<void>;
}

/** Called for every request that arrived whole, before it is answered. */
export type OnRequest = (pod: string, method: string, requestId: string | undefined) => void;

/** Starts a pod; rejects when it cannot listen there. */
export async function startPod(
  spec: PodSpec,
  certificate: Certificate,
  onRequest: OnRequest,
): Promise<Pod> {
  const sockets = new Set<Socket>();
  const streams = new Set<Socket>();
  let draining = false;

  const holdOpen = (socket: Socket) => {
    streams.add(socket);
    socket.once("close", () => streams.delete(socket));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = request.url ?? "";
    const method = request.method ?? "";
    const id = request.headers["x-request-id"];
    onRequest(spec.name, method, typeof id === "string" ? id : undefined);
    const delayMs = Number(new URL(url, "http://pod").searchParams.get("delayMs"));
    if (delayMs > 0) await sleep(delayMs);
    if (draining) response.setHeader("Connection", "close");
    response.setHeader("Content-Type", "application/json");
    response.setHeader("X-Pod", spec.name);
    const peer = request.socket.remoteAddress ?? "";
    const body = Buffer.concat(chunks).toString();
    const seen: PodAnswer = { pod: spec.name, method, url, headers: request.headers, body, peer };
    response.end(JSON.stringify(seen));
  };
  const onHttp = (request: IncomingMessage, response: ServerResponse) => {
    // A client that leaves in the middle of its request is its own affair.
    answer(request, response).catch(() => response.destroy());
  };
  const onUpgrade = (request: IncomingMessage, socket: Socket) => {
    holdOpen(socket);
    echoWebsocket(spec.name, request, socket);
  };
  const onTcp = (socket: Socket) => {
    holdOpen(socket);
    socket.on("data", (chunk) =>
      socket.write(Buffer.concat([Buffer.from(`${spec.name} `), chunk])),
    );
  };

  const tls = { key: certificate.key, cert: certificate.certificate };
  const http = spec.protocol === "http";
  const httpServer = http
    ? (spec.tls ? createHttpsServer(tls, onHttp) : createHttpServer(onHttp)).on(
        "upgrade",
        onUpgrade,
      )
    : undefined;
  const server: Server =
    httpServer ?? (spec.tls ? createTlsServer(tls, onTcp) : createTcpServer(onTcp));

  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("secureConnection", (socket: Socket) => socket.on("error", () => undefined));
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: spec.address, port: spec.port }, resolve);
  });

  return {
    drain: () =>
      new Promise((resolve) => {
        draining = true;
        server.close(() => resolve());
        httpServer?.closeIdleConnections();
        for (const socket of streams) socket.end();
      }),
    kill: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.resetAndDestroy();
      }),
  };
}

function echoWebsocket(pod: string, request: IncomingMessage, socket: Socket): void {
  const accept = websocketAccept(request.headers["sec-websocket-key"] ?? "");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const frames = createFrameReader();
  socket.on("data", (chunk: Buffer) => {
    for (const text of frames.read(chunk)) socket.write(encodeFrame(`${pod} ${text}`, "server"));
  });
}
