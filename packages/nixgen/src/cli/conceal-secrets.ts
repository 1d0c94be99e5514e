import { createHmac, randomBytes } from "node:crypto";

/** What stands before a value that looks like a credential, and the value. */
const credentials: readonly RegExp[] = [
  // basicAuth = { user = "…"; }; on one line or several.
  /(?<before>\bbasicAuth\s*=\s*\{)(?<secret>[^}]*)/g,
  /(?<before>\bbasicAuth\.[^=\n]+=\s*)(?<secret>"(?:[^"\\]|\\.)*")/g,
  // Authorization "Bearer …", password=…, X-Api-Key: …
  /(?<before>(?<![$\w])(?:authorization|passw(?:or)?d|secret|token|api[-_]?key|access[-_]?key)\\?["']?(?:\s*[=:]\s*|[ \t]+))(?<secret>\\?"(?:[^"\\\n]|\\[^"\n])*\\?"|'[^'\n]*'|[^\s;"']+)/gi,
  /(?<before>\b(?:Bearer|Basic)\s+)(?<secret>[\w+/=.~-]{8,})/g,
  // https://user:…@host
  /(?<before>:\/\/[^\s/:@"']*:)(?<secret>[^\s/@"']+)(?=@)/g,
  /(?<before>-----BEGIN [A-Z ]*PRIVATE KEY-----)(?<secret>[\s\S]*?)(?=-----END|$)/g,
];

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
    credentials.reduce(
      (shown, pattern) =>
        shown.replace(pattern, (whole: string, before: string, secret: string) =>
          secret.trim() === "" || secret.startsWith("<hidden") ? whole : before + mark(secret),
        ),
      text,
    );
}

/** Puts dots in the place of values that look like credentials; every line keeps its length. */
export function maskCredentials(text: string): string {
  return credentials.reduce(
    (shown, pattern) =>
      shown.replace(pattern, (_, before: string, secret: string) => before + dots(secret)),
    text,
  );
}

/** As many dots as characters, so that positions still fit; line breaks stay. */
export function dots(secret: string): string {
  return secret.replace(/[^\r\n]/g, "•");
}
