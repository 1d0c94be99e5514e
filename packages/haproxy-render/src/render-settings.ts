import type { ExtraLines, ProxySettings, ServerLine, Sourced } from "@nixgen/schema";
import type { HaproxyTextLine } from "./haproxy-text-line.js";

/** What stands in `defaults` or a proxy section, in the platform's order. */
export function renderSettings(settings: ProxySettings): HaproxyTextLine[] {
  const { mode, balance, options, timeouts, binds, defaultBackend, servers } = settings;
  return [
    ...directives("mode", mode),
    ...directives("balance", balance),
    ...directives("option", ...options),
    ...timeouts.map(({ value: { event, duration }, path }) =>
      line(`timeout ${event} ${duration}`, path),
    ),
    ...directives("bind", ...binds),
    ...directives("default_backend", defaultBackend),
    ...servers.map(({ value, path }) => line(`server ${serverText(value)}`, path)),
    ...settings.extraConfig.flatMap(renderExtra),
  ];
}

/** One line each, for the values that are given. */
export function directives(
  keyword: string,
  ...values: readonly (Sourced<string | number> | undefined)[]
): HaproxyTextLine[] {
  return values.flatMap((given) =>
    given === undefined ? [] : [line(`${keyword} ${given.value}`, given.path)],
  );
}

/** A text of the user's, its comments kept, without blank lines around it. */
export function verbatim(
  text: string,
  path: Sourced<string>["path"],
  indent = "  ",
): HaproxyTextLine[] {
  const lines = text.split("\n").map((content, index) => ({
    ...line(/^[ \t\v\f\r]*$/.test(content) ? "" : `${indent}${content}`, path, ""),
    lineInValue: index,
  }));
  const isFilled = ({ text: content }: HaproxyTextLine) => content !== "";
  return lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1);
}

function renderExtra({ value, path }: Sourced<ExtraLines>): HaproxyTextLine[] {
  switch (value.kind) {
    case "text":
      return verbatim(value.text, path);
    case "balance":
      return [line(`balance ${value.algorithm}`, path)];
    case "server-template": {
      const { slots, dnsName, port, ssl, parameters } = value;
      const words = [
        `server-template pod ${slots} ${dnsName}:${port} check resolvers cluster init-addr none`,
        ...(ssl ? ["ssl verify none"] : []),
        ...(parameters.value === "" ? [] : [parameters.value]),
      ];
      return [line(words.join(" "), parameters.value === "" ? path : parameters.path)];
    }
  }
}

function serverText(server: ServerLine): string {
  switch (server.kind) {
    case "text":
      return server.text;
    case "server": {
      const { name, host, port, ssl } = server;
      return `${name} ${host}:${port} check${ssl ? " ssl verify none" : ""}`;
    }
  }
}

function line(text: string, path: Sourced<string>["path"], indent = "  "): HaproxyTextLine {
  return { text: `${indent}${text}`, ...(path === undefined ? {} : { path }) };
}
