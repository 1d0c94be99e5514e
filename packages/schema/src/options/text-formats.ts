/** A text format: what matches it, and the words for a value that does not. */
interface Format {
  readonly pattern: RegExp;
  /** Completes "… is not ". */
  readonly expected: string;
  /** What would become of another value. */
  readonly consequence: string;
}

const lineCharacters = "[^\\u0000-\\u0008\\u000a-\\u001f\\u007f\\ud800-\\udfff]";
const wordCharacters = "[^\\s\\u0000-\\u001f\\u007f\\ud800-\\udfff]";
const ipv4Octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4 = `(?:${ipv4Octet}\\.){3}${ipv4Octet}`;
const group = "[0-9a-fA-F]{1,4}";
const ipv6 = [
  `(?:${group}:){7}${group}`,
  `(?:${group}:){1,7}:`,
  ...[1, 2, 3, 4, 5, 6].map((after) => `(?:${group}:){1,${7 - after}}(?::${group}){1,${after}}`),
  `:(?:(?::${group}){1,7}|:)`,
].join("|");
const labelText = "[A-Za-z0-9](?:[A-Za-z0-9._\\-]{0,61}[A-Za-z0-9])?";
const dnsName =
  "(?=.{1,253}/)[a-z0-9](?:[a-z0-9\\-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9\\-]*[a-z0-9])?)*";
const whole = (source: string) => new RegExp(`^(?:${source})$`, "u");

/** Every text format of the config, by the name that its zod issue carries. */
export const formats = {
  text: {
    pattern: whole("[^\\u0000\\ud800-\\udfff]*"),
    expected: "a text that Nix can hold",
    consequence: "A Nix string can hold neither NUL nor half of a surrogate pair.",
  },
  line: {
    pattern: whole(`${lineCharacters}*`),
    expected: "a single line without control characters",
    consequence:
      "The platform copies it as it stands, so a line break in it would start a line, or a whole section, of its own (T49).",
  },
  "filled-line": {
    pattern: whole(`(?=.*\\S)${lineCharacters}+`),
    expected: "a single line with something in it",
    consequence: "The platform would copy it as it stands, line break or nothing at all (T49).",
  },
  word: {
    pattern: whole(`${wordCharacters}+`),
    expected: "one word without white space or control characters",
    consequence: "The platform copies it as it stands, and white space would end it early.",
  },
  "section-name": {
    pattern: whole("[A-Za-z0-9_.:\\-]+"),
    expected: "a name HAProxy accepts: letters, digits, `_`, `.`, `:` and `-`",
    consequence: "It becomes the name of an HAProxy section; HAProxy refuses any other (T17).",
  },
  name: {
    pattern: whole("[A-Za-z0-9](?:[A-Za-z0-9._\\-]*[A-Za-z0-9])?"),
    expected:
      "a name of letters, digits, `-`, `_` and `.` that begins and ends with a letter or digit",
    consequence: "It becomes part of a DNS name; any other name resolves to nothing (T17).",
  },
  "dns-label": {
    pattern: whole("[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?"),
    expected:
      "a DNS label: 1 to 63 lower-case letters, digits and `-`, not beginning or ending with `-`",
    consequence: "Kubernetes takes no other names here.",
  },
  "service-place": {
    pattern: whole(
      "(?:[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?/)?[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?",
    ),
    expected: "a Service's name, or `namespace/name`, in lower-case letters, digits and `-`",
    consequence: "Kubernetes takes no other names here.",
  },
  "role-name": {
    pattern: whole("[A-Za-z0-9][A-Za-z0-9.:_\\-]{0,252}"),
    expected: "the name of a ClusterRole: letters, digits, `-`, `.`, `:` and `_`",
    consequence: "Kubernetes takes no other names here.",
  },
  "label-key": {
    pattern: whole(`(?:${dnsName}/)?${labelText}`),
    expected: "a label such as `app` or `app.kubernetes.io/name`, of at most 63 characters",
    consequence: "Kubernetes takes no other labels.",
  },
  "label-value": {
    pattern: whole(`(?:${labelText})?`),
    expected:
      "a label's value: at most 63 letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit",
    consequence: "Kubernetes takes no other values of labels.",
  },
  quantity: {
    pattern: whole("[1-9]\\d{0,8}(?:Mi|Gi|Ti|M|G|T)"),
    expected: "an amount of storage with its unit, such as `10Gi`",
    consequence: "Kubernetes reads a number without unit as bytes, and refuses other units.",
  },
  "port-number": {
    pattern: whole("[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]"),
    expected: "a port from 1 to 65535",
    consequence: "No Service has such a port.",
  },
  "host-name": {
    pattern: whole("[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?"),
    expected: "a host name: 1 to 63 letters, digits and `-`, not beginning or ending with `-`",
    consequence:
      "The platform knows a VM by its host name, and HAProxy names its servers after it.",
  },
  address: {
    pattern: whole(`${ipv4}|${ipv6}`),
    expected: "an IPv4 or IPv6 address without prefix length, brackets or leading zeros",
    consequence: "Programs read other spellings as another address, or not at all (T21).",
  },
  "address-range": {
    pattern: whole(`(?:${ipv4})/(?:3[0-2]|[12]?\\d)|(?:${ipv6})/(?:12[0-8]|1[01]\\d|[1-9]?\\d)`),
    expected: "an address range such as `10.42.0.0/16`",
    consequence: "k3s would not start with it.",
  },
  path: {
    pattern: whole(`/${lineCharacters}*`),
    expected: "an absolute path, beginning with `/`",
    consequence: "The option's Nix type is a path; the VM's build refuses anything else.",
  },
  "url-path": {
    pattern: whole(`/[^\\s;{}"'\\u0000-\\u001f\\u007f\\ud800-\\udfff]*`),
    expected:
      "the path of a URL, beginning with `/` and without white space, quotes, `;` or braces",
    consequence: "nginx would read its proxy_pass as something else.",
  },
  "user-name": {
    pattern: whole("[^\\s:\\u0000-\\u001f\\u007f\\ud800-\\udfff]+"),
    expected: "a user name without white space and `:`",
    consequence: "A line of the password file is `user:password`.",
  },
  duration: {
    pattern: whole("\\d{1,10}(?:us|ms|s|m|h|d)?"),
    expected: "a time as HAProxy writes it: a number and `us`, `ms`, `s`, `m`, `h` or `d`",
    consequence: "HAProxy refuses any other text here. Without a unit it counts milliseconds.",
  },
  email: {
    pattern: whole("[^\\s@\\u0000-\\u001f\\ud800-\\udfff]+@[^\\s@\\u0000-\\u001f\\ud800-\\udfff]+"),
    expected: "an e-mail address",
    consequence: "The certificate authority refuses to register anything else.",
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
