import { type HaproxyModel, type Model, type ProxySection, showPath } from "@nixgen/schema";
import type { HaproxyTextLine } from "./haproxy-text-line.js";
import { directives, renderSettings, verbatim } from "./render-settings.js";

/** What can be asked of a preview. */
export interface RenderHaproxyOptions {
  /** Host name of a webgateway. All of them get the same file, so it changes nothing. */
  readonly machine?: string;
}

/** The whole `haproxy.cfg` of a webgateway. */
export function renderHaproxy(model: Model, _options: RenderHaproxyOptions = {}): string {
  return renderHaproxyLines(model)
    .map(({ text }) => `${text}\n`)
    .join("");
}

/** The lines of `renderHaproxy`, each with the option that it comes from. */
export function renderHaproxyLines({ haproxy }: Model): readonly HaproxyTextLine[] {
  const blocks = [
    renderGlobal(haproxy),
    [{ text: "defaults" }, ...renderSettings(haproxy.defaults)],
    ...haproxy.sections.map(renderSection),
    ...haproxy.extraConfig.map(({ value, path }) => verbatim(value, path, "")),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : [{ text: "" }, ...block]));
}

function renderGlobal({ global }: HaproxyModel): HaproxyTextLine[] {
  const { daemon, chroot, user, group, maxconn, extraConfig } = global;
  return [
    { text: "global" },
    ...(daemon.value ? [{ ...daemon, text: "  daemon" }] : []),
    ...directives("chroot", chroot),
    ...directives("user", user),
    ...directives("group", group),
    ...directives("maxconn", maxconn),
    ...verbatim(extraConfig.value, extraConfig.path),
  ];
}

function renderSection(section: ProxySection): HaproxyTextLine[] {
  const [origin] = section.origins;
  const sources =
    origin === undefined ? ["the platform's own"] : section.origins.map((path) => showPath(path));
  return [
    ...sources.map((source) => ({ text: `# ${source}` })),
    {
      text: `${section.kind} ${section.name}`,
      ...(origin === undefined ? {} : { path: origin }),
    },
    ...renderSettings(section),
  ];
}
