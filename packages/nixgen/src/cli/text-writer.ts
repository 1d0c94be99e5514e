import { writeSync } from "node:fs";
import { errorCode } from "../write/system-reason.js";

/**
 * Writes texts to a standard stream of the process. That takes a system call for each; Node's own
 * stream, which takes milliseconds to be opened, is for what cannot be written at once.
 */
export function textWriter(descriptor: 1 | 2, open: () => NodeJS.WriteStream) {
  let isClosed = false;
  let stream: NodeJS.WriteStream | undefined;
  return (text: string): void => {
    if (isClosed) return;
    if (stream !== undefined) {
      stream.write(text);
      return;
    }
    const rest = writeAtOnce(descriptor, Buffer.from(text));
    if (rest === "closed") isClosed = true;
    else if (rest.length > 0) {
      stream = open();
      stream.on("error", (error) => {
        if (errorCode(error) !== "EPIPE") throw error;
        isClosed = true;
      });
      stream.write(rest);
    }
  };
}

/** What is left to write because the other end is slow; or that nobody reads there any more. */
function writeAtOnce(descriptor: number, bytes: Buffer): Buffer | "closed" {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    // Whoever reads only the beginning, such as `head`, closes the pipe: nothing is wrong then.
    if (errorCode(error) === "EPIPE") return "closed";
    if (errorCode(error) !== "EAGAIN") throw error;
  }
  return rest;
}
