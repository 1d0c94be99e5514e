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

/** Replaces every value that looks like a credential, and leaves the rest of the text. */
export function replaceCredentials(text: string, replace: (secret: string) => string): string {
  return credentials.reduce(
    (shown, pattern) =>
      shown.replace(pattern, (_, before: string, secret: string) => before + replace(secret)),
    text,
  );
}

/** Puts dots in the place of values that look like credentials; every line keeps its length. */
export function maskCredentials(text: string): string {
  return replaceCredentials(text, dots);
}

/** As many dots as characters, so that positions still fit; line breaks stay. */
export function dots(secret: string): string {
  return secret.replace(/[^\r\n]/g, "•");
}
