import type { Path } from "../diagnostic.js";
import type { HaproxyModel, ProxySettings, SourcedBind } from "../model/haproxy-model.js";
import type { Sourced } from "../model/sourced.js";
import { oncePer } from "../once-per.js";
import { frontendSection } from "../resolve/frontend-section.js";

/** A text of the user's that the platform copies unescaped into HAProxy's file. */
export interface UserText {
  /**
   * What it is copied as: the only `word` behind a keyword, a `line` of words behind a keyword,
   * a bind (which is such a line), whole lines of a `section`, or of the `file`.
   */
  readonly kind: "word" | "line" | "bind" | "section" | "file";
  readonly value: string;
  readonly path: Path;
  /** What HAProxy reads in a bind; only of such. */
  readonly bind?: SourcedBind["bind"];
}

/** Every such text of a configuration, those of frontends that the platform ignores included. */
export const userTexts = oncePer((haproxy: HaproxyModel): readonly UserText[] => {
  const { global, defaults, sections, extraConfig, frontends, kubernetes } = haproxy;
  const found: UserText[] = [];
  const add = (kind: UserText["kind"], { value, path }: Sourced<string>) => {
    // Nothing can be wrong with an empty text.
    if (path !== undefined && value !== "") found.push({ kind, value, path });
  };
  for (const word of [global.chroot, global.user, global.group]) add("word", word);
  add("section", global.extraConfig);
  addSettings(defaults);
  sections.forEach(addSettings);
  if (!kubernetes) frontends.map(frontendSection).forEach(addSettings);
  for (const text of extraConfig) add("file", text);
  return found;

  function addSettings(settings: ProxySettings): void {
    if (settings.balance !== undefined) add("line", settings.balance);
    for (const option of settings.options) add("line", option);
    for (const { value, path, bind } of settings.binds) {
      if (path !== undefined) found.push({ kind: "bind", value, path, bind });
    }
    for (const { value, path } of settings.servers) {
      if (value.kind === "text") addText("line", value.text, path);
    }
    for (const { value, path } of settings.extraConfig) {
      if (value.kind === "text") addText("section", value.text, path);
      if (value.kind === "server-template") add("line", value.parameters);
    }
  }

  function addText(kind: UserText["kind"], value: string, path: Path | undefined): void {
    if (path !== undefined && value !== "") found.push({ kind, value, path });
  }
});
