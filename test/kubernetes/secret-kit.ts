import { generateKeyPairSync, sign } from "node:crypto";

/** A certificate such as k3s makes for its own authority; its key was thrown away. */
export const authority = `-----BEGIN CERTIFICATE-----
MIIBnjCCAUOgAwIBAgIUCY3h6cTwB6PBUbmY7KEzMx9OHJgwCgYIKoZIzj0EAwIw
IzEhMB8GA1UEAwwYazNzLXNlcnZlci1jYUAxNzAwMDAwMDAwMCAXDTI2MTEyNDAz
MDQxOVoYDzIxMjYxMDMxMDMwNDE5WjAjMSEwHwYDVQQDDBhrM3Mtc2VydmVyLWNh
QDE3MDAwMDAwMDAwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQF0ef/vs8T7fBZ
b4PSjg6OqRF/iXyCMGqQoczH/UXxbTc1tsiioCJvvYEGxuo7isOJKC75hgjm98t6
FDorP3HQo1MwUTAdBgNVHQ4EFgQUMiQdr/YW92Lfp54EDbI/Eu7j4w0wHwYDVR0j
BBgwFoAUMiQdr/YW92Lfp54EDbI/Eu7j4w0wDwYDVR0TAQH/BAUwAwEB/zAKBggq
hkjOPQQDAgNJADBGAiEA62AngnWxpZFxSzQWtHVodcOYAqYfZkKOuAgB8nyjImIC
IQCOVlIhE33mYiUwwvaziaYtRmSfpn6LdimCMCx2oJbbiw==
-----END CERTIFICATE-----
`;

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** A token as the cluster signs it, with these claims. */
export function signedToken(claims: object, header: object = { alg: "RS256", kid: "k3s" }): string {
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
}

/** What the token of an account's Secret says of itself. */
export function claimsOf(namespace: string, account: string): Record<string, unknown> {
  return {
    iss: "kubernetes/serviceaccount",
    "kubernetes.io/serviceaccount/namespace": namespace,
    "kubernetes.io/serviceaccount/secret.name": `${account}-token`,
    "kubernetes.io/serviceaccount/service-account.name": account,
    "kubernetes.io/serviceaccount/service-account.uid": "0f7f1f2e-3a07-4f4e-9b55-d3c6a2f0a001",
    sub: `system:serviceaccount:${namespace}:${account}`,
  };
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

/** The Secret of an account's token, as the cluster holds it. */
export function tokenSecret(
  namespace: string,
  account: string,
  { token = signedToken(claimsOf(namespace, account)), ca = authority } = {},
) {
  return {
    apiVersion: "v1",
    data: { "ca.crt": base64(ca), namespace: base64(namespace), token: base64(token) },
    kind: "Secret",
    metadata: {
      annotations: {
        "kubernetes.io/service-account.name": account,
        "kubernetes.io/service-account.uid": "0f7f1f2e-3a07-4f4e-9b55-d3c6a2f0a001",
      } as Record<string, string>,
      creationTimestamp: "2026-11-24T02:00:00Z",
      labels: { "app.kubernetes.io/managed-by": "nixgen" },
      name: `${account}-token`,
      namespace,
      resourceVersion: "4711",
      uid: "7be0e8a4-2a55-4d4c-8a36-35c0b8f2c002",
    },
    type: "kubernetes.io/service-account-token",
  };
}
