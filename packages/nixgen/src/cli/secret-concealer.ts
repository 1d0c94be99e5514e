import { createHmac, randomBytes } from "node:crypto";
import { replaceCredentials } from "./mask-credentials.js";

/**
 * Makes a function that puts a mark in the place of each value that looks like a credential.
 * Different values get different marks, so that a comparison still shows a change; the marks are
 * of this process only, so that nobody can try out what they stand for.
 */
export function secretConcealer(): (text: string) => string {
  const key = randomBytes(32);
  const mark = (secret: string) =>
    `<hidden ${createHmac("sha256", key).update(secret).digest("hex").slice(0, 6)}>`;
  return (text) =>
    replaceCredentials(text, (secret) =>
      secret.trim() === "" || secret.startsWith("<hidden") ? secret : mark(secret),
    );
}
