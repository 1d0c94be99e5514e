import { X509Certificate } from "node:crypto";
import { readServiceAccountToken } from "./service-account-token.js";
import { isRecord, textAt } from "./text-at.js";

/** What a Secret of a service account's token holds. */
export interface AccountSecret {
  readonly account: string;
  /** Where the account stands. */
  readonly namespace: string;
  readonly token: string;
  /** The certificate of the cluster's authority, PEM. */
  readonly authority: string;
}

/** The account that a Secret is of, or why it is of none, without a word of what is secret. */
export type ReadSecret =
  | { readonly kind: "account"; readonly secret: AccountSecret }
  | { readonly kind: "refused"; readonly reason: string };

const secretType = "kubernetes.io/service-account-token";
const accountKey = "kubernetes.io/service-account.name";

/** Reads what `kubectl get secret NAME -o json` prints; `now` in milliseconds. */
export function readAccountSecret(text: string, now: number): ReadSecret {
  const refused = (reason: string): ReadSecret => ({ kind: "refused", reason });
  if (text.trim() === "") {
    return refused(
      "standard input is empty: kubectl get secret NAME -o json | nixgen kubeconfig …",
    );
  }
  const secret = parse(text);
  if (!isRecord(secret)) {
    return refused("standard input is no JSON object: kubectl prints one with -o json");
  }
  if (secret.kind === "List") return refused("this is a list: name one Secret for kubectl");
  if (secret.kind !== "Secret") return refused("this is no Secret");
  const name = textAt(secret, "metadata", "name") ?? "?";
  if (secret.type !== secretType) {
    return refused(`the Secret ${show(name)} is not of the type ${secretType}`);
  }
  const account = textAt(secret, "metadata", "annotations", accountKey);
  const namespace = textAt(secret, "metadata", "namespace");
  if (account === undefined || namespace === undefined) {
    return refused(
      `the Secret ${show(name)} does not say of which account it is: it needs the annotation ${accountKey}`,
    );
  }
  const token = decoded(textAt(secret, "data", "token"));
  if (token === undefined) {
    return refused(
      `the Secret ${show(name)} holds no token yet: is there a ServiceAccount ${show(account)} in the namespace ${show(namespace)}?`,
    );
  }
  const problem = tokenProblem(token, { account, namespace, name, now });
  if (problem !== undefined) return refused(`the token of the Secret ${show(name)} ${problem}`);
  const authority = decoded(textAt(secret, "data", "ca.crt"));
  if (authority === undefined || !isCertificate(authority)) {
    return refused(`ca.crt of the Secret ${show(name)} is no certificate`);
  }
  return { kind: "account", secret: { account, namespace, token, authority } };
}

/** Why a token is not the account's, as the end of a sentence. */
function tokenProblem(
  token: string,
  at: { account: string; namespace: string; name: string; now: number },
): string | undefined {
  const claims = readServiceAccountToken(token);
  if (claims === undefined) return "is no token of a service account";
  if (claims.expires !== undefined && claims.expires * 1000 <= at.now) {
    return `has expired at ${new Date(claims.expires * 1000).toISOString()}`;
  }
  if (claims.namespace !== at.namespace || claims.account !== at.account) {
    return `is of the account ${show(`${claims.namespace}/${claims.account}`)}, and the Secret says ${show(`${at.namespace}/${at.account}`)}`;
  }
  return claims.secret === undefined || claims.secret === at.name
    ? undefined
    : `was made for another Secret, ${show(claims.secret)}`;
}

/** The parser's own message would quote the text, so it is not used. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Base64 as Kubernetes writes it, of UTF-8. */
function decoded(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes.toString("utf8") : undefined;
}

/** Whether a text is PEM certificates and nothing else. */
function isCertificate(pem: string): boolean {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0 || found.join("") !== pem.replace(/-----\s+-----/g, "----------").trim()) {
    return false;
  }
  try {
    for (const one of found) new X509Certificate(one);
    return true;
  } catch {
    return false;
  }
}

/** Names stand in messages for people, and may be anything. */
function show(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
