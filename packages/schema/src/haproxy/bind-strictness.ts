import type { BindProblem } from "./bind-problem.js";

/** A bind that HAProxy accepts and nixgen refuses on purpose. */
export interface BindStrictness {
  readonly kind: BindProblem["kind"];
  readonly example: string;
  readonly reason: string;
}

/** Every way in which `parseBind` is stricter than HAProxy 2.6. */
export const stricterThanHaproxy: readonly BindStrictness[] = [
  {
    kind: "loose-address",
    example: "010.0.0.1:80",
    reason: "HAProxy listens on 8.0.0.1, because the C library takes the 010 for octal (T21).",
  },
  {
    kind: "loose-address",
    example: "1:80",
    reason: "HAProxy listens on 0.0.0.1; what is meant is most likely `:80` or a whole address.",
  },
  {
    kind: "loose-port",
    example: "127.0.0.1:80-90-100",
    reason: "HAProxy reads the ports 80 to 90 and drops the rest.",
  },
  {
    kind: "loose-port",
    example: "127.0.0.1:8001name",
    reason: "HAProxy reads port 8001; a space is missing, and the parameter gets lost.",
  },
  {
    kind: "port-out-of-range",
    example: "127.0.0.1:4294967376",
    reason: "The number overflows, and HAProxy listens on port 80.",
  },
  {
    kind: "variable",
    example: "$ADDRESS:80",
    reason: "The variable is empty on the VM, and HAProxy listens on every address.",
  },
  {
    kind: "empty-path",
    example: "unix@",
    reason: "HAProxy accepts it when it checks, and cannot bind it when it starts.",
  },
  {
    kind: "empty-path",
    example: "abns@",
    reason: "Linux would pick a name that nobody knows.",
  },
  {
    kind: "empty-word",
    example: '127.0.0.1:80 "" name lost',
    reason: "HAProxy stops at the empty word and drops the parameters behind it.",
  },
  {
    kind: "unknown-parameter",
    example: "127.0.0.1:80 process 1/1",
    reason: "The parameter is gone since HAProxy 2.7, which every release of the platform has.",
  },
];
