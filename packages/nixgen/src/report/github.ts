import { type Diagnostic, type Severity, showPath } from "@nixgen/schema";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<
  Severity,
  string
>;

/** Workflow commands of GitHub Actions, which shows them beside the lines of a change. */
export function github(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ severity, code, message, hint, span, path, suppressed }) => {
      const place =
        span === undefined
          ? []
          : [
              `file=${property(span.file)}`,
              `line=${span.start.line}`,
              `col=${span.start.column}`,
              `endLine=${span.end.line}`,
              `endColumn=${Math.max(span.end.column, span.start.column)}`,
            ];
      const properties = [...place, `title=${property(code)}`].join(",");
      const text = [
        ...(span === undefined && path.length > 0 ? [`${showPath(path)}:`] : []),
        message,
        ...(hint === undefined ? [] : [`→ ${hint}`]),
        ...(suppressed === undefined ? [] : [`(ignored: ${suppressed.reason})`]),
      ].join(" ");
      return `::${commands[severity]} ${properties}::${data(text)}\n`;
    })
    .join("");
}

/** As the runner's own toolkit escapes what stands behind `::`. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
