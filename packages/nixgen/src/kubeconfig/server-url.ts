/** The address of a cluster's API, or why a text is none. */
export type ServerUrl =
  | {
      readonly kind: "url";
      readonly url: string;
      readonly host: string;
      /** Whether only the machine itself reaches it. */
      readonly isLocal: boolean;
    }
  | { readonly kind: "refused"; readonly reason: string };

/** Reads what stands behind `--server`. */
export function readServerUrl(text: string): ServerUrl {
  const refused = (reason: string): ServerUrl => ({ kind: "refused", reason });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:\/\/[^/]/i.test(text)) {
    return refused("it is no URL such as https://kubernetes.example.com:6443");
  }
  if (url.protocol !== "https:") return refused("a token is sent by https only");
  if (url.username !== "" || url.password !== "") return refused("it holds a user or password");
  if (text.includes("?") || text.includes("#")) return refused("it holds more than an address");
  const host = url.hostname;
  return {
    kind: "url",
    url: url.href.replace(/\/+$/, ""),
    host,
    isLocal: host === "localhost" || host === "[::1]" || /^127\./.test(host),
  };
}
