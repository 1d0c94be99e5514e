import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** A language server that runs as an editor runs it, and speaks over its standard input and output. */
export interface LanguageServer {
  /** The server's answer; an error of the server, or none within half a minute, rejects. */
  readonly request: (method: string, params?: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** Resolves with the diagnostics that the server publishes next for a document. */
  readonly diagnosticsOf: (uri: string) => Promise<readonly LspDiagnostic[]>;
  readonly stop: () => Promise<void>;
}

/** What a server says is wrong with a document. */
export interface LspDiagnostic {
  readonly message: string;
  readonly severity?: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

type Process = ChildProcessByStdio<Writable, Readable, null>;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly LspDiagnostic[] };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const patience = 30_000;

/** Starts a server under this Node; `answer` stands in for the editor where the server asks it. */
export async function startLanguageServer(
  command: readonly string[],
  rootUri: string,
  answer: (method: string, params: unknown) => unknown,
): Promise<LanguageServer> {
  const [program = "", ...words] = command;
  const child: Process = spawn(program, words, { stdio: ["pipe", "pipe", "ignore"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const waiting = new Map<number, (message: Message) => void>();
  const published = new Map<string, (diagnostics: readonly LspDiagnostic[]) => void>();
  let lastId = 0;

  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const receive = (message: Message) => {
    if (message.method === undefined) {
      waiting.get(Number(message.id))?.(message);
    } else if (message.id !== undefined) {
      send({ id: message.id, result: answer(message.method, message.params) ?? null });
    } else if (message.method === "textDocument/publishDiagnostics") {
      published.get(message.params?.uri ?? "")?.(message.params?.diagnostics ?? []);
    }
  };
  child.stdout.on("data", messageReader(receive));

  const server: LanguageServer = {
    request: (method, params) => {
      lastId += 1;
      const id = lastId;
      const answered = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result);
          else reject(new Error(`${method}: ${error.message}`));
        });
      });
      send({ id, method, params });
      return inTime(answered, method);
    },
    notify: (method, params) => send({ method, params }),
    diagnosticsOf: (uri) =>
      inTime(
        new Promise((resolve) => {
          published.set(uri, resolve);
        }),
        `diagnostics of ${uri}`,
      ),
    stop: async () => {
      await server.request("shutdown");
      send({ method: "exit" });
      await inTime(exited, "exit").catch(() => child.kill("SIGKILL"));
    },
  };
  await server.request("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "config" }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: {
          completionItem: { snippetSupport: true, documentationFormat: ["markdown"] },
        },
        hover: { contentFormat: ["markdown", "plaintext"] },
        publishDiagnostics: {},
      },
    },
    // Schemas of files are read by the server itself.
    initializationOptions: { handledSchemaProtocols: ["file"], provideFormatter: false },
  });
  server.notify("initialized", {});
  return server;
}

/** Cuts a stream into messages: a header that tells the length, an empty line, JSON. */
function messageReader(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const headerEnd = rest.indexOf("\r\n\r\n");
      if (headerEnd < 0) return;
      const length = Number(
        /Content-Length: (\d+)/i.exec(rest.toString("latin1", 0, headerEnd))?.[1],
      );
      const end = headerEnd + 4 + length;
      if (rest.length < end) return;
      const message: Message = JSON.parse(rest.toString("utf8", headerEnd + 4, end));
      rest = rest.subarray(end);
      receive(message);
    }
  };
}

function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer: ${what}`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
