import type { AppTcpConfig } from "../options/app-options.js";

const wellKnown: Readonly<Record<string, string>> = { "443": "https", "80": "http" };

/** What the frontend of an entry of `tcp` is called: `traefik-https` for port 443 of traefik. */
export function tcpFrontendName(app: string, tcp: AppTcpConfig, index: number): string {
  return `${app}-${tcp.name ?? portName(firstListen(tcp)) ?? String(index + 1)}`;
}

function firstListen({ listen }: AppTcpConfig): string {
  return typeof listen === "string" ? listen : (listen[0] ?? "");
}

/** The port of the address that a bind begins with. */
function portName(listen: string): string | undefined {
  const port = /^\S*:(\d{1,5})(?:-\d{1,5})?(?:,\S*)?(?=\s|$)/.exec(listen.trimStart())?.[1];
  return port === undefined ? undefined : (wellKnown[port] ?? port);
}
