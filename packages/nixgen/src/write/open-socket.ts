import { createServer } from "node:net";
import { errorCode } from "./system-reason.js";

/** A Unix socket of this process, which nobody is served at. */
interface OpenSocket {
  readonly close: () => Promise<void>;
}

/** Opens the Unix socket of a name, unless another process has it. */
export function openSocket(path: string): Promise<OpenSocket | "taken" | "unavailable"> {
  return new Promise((done) => {
    const server = createServer((connection) => connection.destroy());
    server.once("error", (error) =>
      done(errorCode(error) === "EADDRINUSE" ? "taken" : "unavailable"),
    );
    server.listen({ path }, () => {
      server.unref();
      done({ close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}
