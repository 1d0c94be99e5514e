import type { Definition } from "./module-definitions.js";

/** Definitions that replace or follow the platform's own, as `hardening` makes them. */
export interface RecognisedHardening {
  /** What may have made them, the likeliest first; whoever asks tries which of them does. */
  readonly candidates: readonly unknown[];
  /** The definitions without them: what the author wrote. */
  readonly rest: readonly Definition[];
}

const marker = "# hardening: goes on with the platform's `resolvers cluster`\n";
const haproxy = ["flyingcircus", "services", "haproxy"];

/** Finds policies in what `lib.mkForce` and `lib.mkAfter` say of HAProxy. */
export function recogniseHardening(definitions: readonly Definition[]): RecognisedHardening {
  const rest: Definition[] = [];
  const policies: Record<string, unknown> = {};
  for (const definition of definitions) {
    const [kind, name, option] = below(definition.path) ?? [];
    const { value, priority, order } = definition;
    if (
      kind === "extraConfig" &&
      typeof value === "string" &&
      order > 1000 &&
      value.startsWith(marker)
    ) {
      Object.assign(policies, policiesOfResolvers(value));
      const own = /\n\n([\s\S]*)$/.exec(value)?.[1];
      if (own !== undefined) rest.push({ ...definition, value: own, order: 1000 });
    } else if (priority === 50 && kind === "listen" && name === "_stats" && option === "binds") {
      const bind = Array.isArray(value) ? value[0] : undefined;
      policies.statsPage = { admin: true, ...Object(policies.statsPage), bind };
    } else if (
      priority === 50 &&
      kind === "listen" &&
      name === "_stats" &&
      option === "extraConfig"
    ) {
      policies.statsPage = { ...Object(policies.statsPage), admin: false };
    } else if (priority === 50 && kind === "listen" && option === "servers" && isProxied(value)) {
      const before = Object(policies.clientAddress).proxyProtocol ?? [];
      policies.clientAddress = { proxyProtocol: [...before, name] };
    } else {
      rest.push(definition);
    }
  }
  const isFound = Object.keys(policies).length > 0;
  return { candidates: isFound ? ["recommended", policies, withAll(policies)] : [], rest };
}

/** Policies that leave no trace of their own but lines that stand in the options already. */
function withAll(policies: Readonly<Record<string, unknown>>): unknown {
  return {
    rollingUpdates: true,
    dnsOutage: true,
    longConnections: true,
    clientAddress: true,
    ...policies,
  };
}

function below(path: readonly string[]): readonly string[] | undefined {
  return haproxy.every((name, index) => path[index] === name)
    ? path.slice(haproxy.length)
    : undefined;
}

function policiesOfResolvers(text: string): Record<string, unknown> {
  const time = (pattern: RegExp) => pattern.exec(text)?.[1];
  const dnsEvery = time(/^ {2}hold valid (\S+)$/m);
  const hold = time(/^ {2}hold timeout (\S+)$/m);
  return {
    ...(dnsEvery === undefined ? {} : { rollingUpdates: { dnsEvery } }),
    ...(hold === undefined ? {} : { dnsOutage: { hold } }),
  };
}

function isProxied(value: unknown): boolean {
  return Array.isArray(value) && value.every((line) => String(line).endsWith(" send-proxy-v2"));
}
