import { isRecord, textAt } from "./text-at.js";

/** What a service account's token says of itself; only the cluster can tell whether it is true. */
export interface TokenClaims {
  readonly namespace: string;
  readonly account: string;
  /** Seconds since 1970; undefined for a token that lasts as long as its Secret. */
  readonly expires: number | undefined;
  /** The Secret that it was made for. */
  readonly secret: string | undefined;
}

const subject = /^system:serviceaccount:([a-z0-9.-]{1,253}):([a-z0-9.-]{1,253})$/;

/** Reads a JSON web token of a service account; undefined if it is none. */
export function readServiceAccountToken(token: string): TokenClaims | undefined {
  const parts = token.split(".");
  const [header, payload, signature] = parts;
  if (parts.length !== 3 || signature === undefined || !/^[A-Za-z0-9_-]+$/.test(signature)) {
    return undefined;
  }
  const claims = decoded(payload);
  if (textAt(decoded(header), "alg") === undefined || !isRecord(claims)) return undefined;
  const [, namespace, account] = subject.exec(textAt(claims, "sub") ?? "") ?? [];
  if (namespace === undefined || account === undefined) return undefined;
  const { exp } = claims;
  if (exp !== undefined && (typeof exp !== "number" || !Number.isSafeInteger(exp)))
    return undefined;
  return {
    namespace,
    account,
    expires: exp,
    secret: textAt(claims, "kubernetes.io/serviceaccount/secret.name"),
  };
}

function decoded(part: string | undefined): unknown {
  if (part === undefined || !/^[A-Za-z0-9_-]+$/.test(part)) return undefined;
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
