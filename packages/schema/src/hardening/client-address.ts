import type { ConfigLine } from "../haproxy/config-lines.js";
import type { ActivePolicies } from "../options/hardening-options.js";
import type { Additions } from "./policy.js";

const fromThisVm = "{ src 127.0.0.0/8 ::1 }";
const headers = ["x-forwarded-for", "x-real-ip", "forwarded"];

/**
 * What the pod sees as the client's address is the client's (T25). nginx tells its own client's by
 * X-Real-IP; of X-Forwarded-For it passes on what the client made up.
 */
export function clientAddress({
  proxyProtocol,
}: NonNullable<ActivePolicies["clientAddress"]>): Additions {
  return {
    frontend: ({ mode }, { said }) =>
      mode.value === "http" && !said.some(treatsAddress)
        ? [
            "http-request del-header Forwarded",
            `http-request set-header X-Forwarded-For %[src] unless ${fromThisVm}`,
            `http-request set-header X-Real-IP %[src] unless ${fromThisVm}`,
            `http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if ${fromThisVm} { req.hdr(X-Real-IP) -m found }`,
          ]
        : [],
    serverParameters: ({ name, mode }) =>
      proxyProtocol.includes(name) && mode.value === "tcp" ? ["send-proxy-v2"] : [],
  };
}

/** Whether the author decides what the headers hold; a second word in that would be too much. */
function treatsAddress({ words }: ConfigLine): boolean {
  const [keyword, action = "", header = ""] = words;
  return keyword === "option"
    ? action === "forwardfor" || action === "forwarded"
    : keyword === "http-request" && headers.includes(header.toLowerCase());
}
