/** Where a proxy_pass goes, as nginx takes its URL apart. */
export interface ProxyUrl {
  /** Lower case, IPv6 in brackets; `unix:` and the path of a Unix socket. */
  readonly host: string;
  /** Undefined for a Unix socket. */
  readonly port: number | undefined;
  /** What follows the host and port; with it nginx rewrites the path of requests. */
  readonly uri: string;
}

/** Reads a proxy_pass; undefined where a variable decides, and where nginx would refuse it. */
export function readProxyUrl(text: string): ProxyUrl | undefined {
  const url = text.replace(/^(["'])(.*)\1$/s, "$2");
  if (url.includes("$")) return undefined;
  const socket = /^https?:\/\/(unix:[^:]+)(?::(.*))?$/is.exec(url);
  if (socket !== null) return { host: socket[1] ?? "", port: undefined, uri: socket[2] ?? "" };
  const [, scheme = "", host = "", port, uri = ""] =
    /^(https?):\/\/(\[[^\]/?]*\]|[^:/?]+)(?::(\d+))?(?=$|[/?])(.*)$/is.exec(url) ?? [];
  if (host === "") return undefined;
  const defaultPort = scheme.toLowerCase() === "https" ? 443 : 80;
  return {
    host: host.toLowerCase(),
    port: port === undefined ? defaultPort : Number(port),
    uri,
  };
}
