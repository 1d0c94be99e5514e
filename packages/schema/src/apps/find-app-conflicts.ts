import type { Diagnostic, Path } from "../diagnostic.js";
import { portOptions } from "../model/port-option.js";
import { hostOptionNames } from "../options/host-option-names.js";
import { isPlainObject, type PlainObject, valueAt } from "../parse/value-at.js";
import { showValue } from "../text/show-value.js";
import type { AppCode } from "./app-catalogue.js";

/**
 * Finds apps whose options do not go together. It looks at the input itself, because an option
 * with a wrong value is given nevertheless.
 */
export function findAppConflicts(input: unknown): Diagnostic[] {
  const apps = valueAt(input, ["apps"]);
  if (!isPlainObject(apps)) return [];
  return Object.entries(apps).flatMap(([name, app]) =>
    isPlainObject(app) ? conflictsOf(["apps", name], name, app) : [],
  );
}

function conflictsOf(path: Path, name: string, app: PlainObject): readonly Diagnostic[] {
  const owner = `App ${showValue(name)}`;
  const has = (option: string) => isGiven(app, option);
  const hasHost = has("host") || has("hosts");
  const tcp = valueAt(app, ["tcp"]);
  return [
    ...reservedNames(path, app),
    ...(hasHost || has("tcp")
      ? []
      : [
          problem(
            "app/no-entrance",
            path,
            `${owner} has neither a host nor an entry of tcp, so nothing would lead to it.`,
            `host: ${name}.example.com, or tcp: [{ listen: ":443", lbServicePort: 443 }]`,
          ),
        ]),
    ...(has("host") && has("hosts")
      ? [
          problem(
            "app/host-exclusive",
            [...path, "hosts"],
            `${owner} gives host (${showValue(app.host)}) and hosts; one of them names the virtual host, and nobody could tell which.`,
            "Write all names into hosts, the most important one first.",
          ),
        ]
      : []),
    ...(hasHost ? portConflicts(owner, path, app) : []),
    ...(!hasHost && has("tcp") ? needlessOptions(owner, path, app) : []),
    ...(has("selector") && app.external === true
      ? [
          problem(
            "app/selector-external",
            [...path, "selector"],
            `${owner} gives a selector and says that its Service is external: none is made that could have the selector.`,
            "Remove external: true, or the selector.",
          ),
        ]
      : []),
    ...(Array.isArray(tcp)
      ? tcp.flatMap((entry, index) =>
          isPlainObject(entry)
            ? portConflicts(
                `tcp[${index}] of app ${showValue(name)}`,
                [...path, "tcp", index],
                entry,
              )
            : [],
        )
      : []),
  ];
}

/** Names that become keys of the option tree, where JavaScript has no place for this one. */
function reservedNames(path: Path, app: PlainObject): readonly Diagnostic[] {
  return ["host", "hosts", "paths"].flatMap((option) => {
    const value = valueAt(app, [option]);
    const named: readonly unknown[] = Array.isArray(value) ? value : [value];
    return named.flatMap((name, index) =>
      name === "__proto__"
        ? [
            {
              code: "config/reserved-key",
              severity: "error" as const,
              path: [...path, option, ...(Array.isArray(value) ? [index] : [])],
              message: "`__proto__` cannot be the name of an option or entry.",
              hint: "Use another name.",
            },
          ]
        : [],
    );
  });
}

const kinds = "podPort (headless Service), lbServicePort (LoadBalancer) or servicePort (ClusterIP)";

/** The three ports exclude each other, as those of a frontend do (R47). */
function portConflicts(owner: string, path: Path, options: PlainObject): readonly Diagnostic[] {
  const given = portOptions.filter((option) => isGiven(options, option));
  if (given.length === 1) return [];
  if (given.length === 0) {
    return [
      {
        code: "frontend/port-missing",
        severity: "error",
        path,
        message: `${owner} gives no port, so HAProxy would not know where the application is.`,
        hint: `Give exactly one: ${kinds}.`,
      },
    ];
  }
  const named = given.map((option) => `${option} (${showValue(options[option])})`).join(" and ");
  return [
    {
      code: "frontend/port-exclusive",
      severity: "error",
      path,
      message: `${owner} gives ${named}; they exclude each other.`,
      hint: `Keep one: ${kinds}.`,
      related: given.map((option) => ({
        path: [...path, option],
        message: `${option} is given here`,
      })),
    },
  ];
}

function needlessOptions(owner: string, path: Path, app: PlainObject): readonly Diagnostic[] {
  return hostOptionNames
    .filter((option) => isGiven(app, option))
    .map((option) => ({
      ...problem(
        "app/needs-host",
        [...path, option],
        `${option} is about the host of an app, and ${owner} has none.`,
        isOfTcp(option)
          ? `Move ${option} into the entries of tcp.`
          : "Give the app a host, or remove it.",
      ),
      part: "key" as const,
    }));
}

function isOfTcp(option: string): boolean {
  return [
    ...portOptions,
    ...["sslBackend", "haproxyExtraConfig", "extraPodTemplateOptions"],
  ].includes(option);
}

function isGiven(options: PlainObject, option: string): boolean {
  return Object.hasOwn(options, option) && options[option] !== undefined;
}

function problem(code: AppCode, path: Path, message: string, hint: string): Diagnostic {
  return { code, severity: "error", path, message, hint };
}
