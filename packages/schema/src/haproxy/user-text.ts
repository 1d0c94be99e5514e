import type { Path } from "../diagnostic.js";
import type { ExtraLines, HaproxyModel, ProxySettings } from "../model/haproxy-model.js";
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
}

/** Every such text of a configuration, those of frontends that the platform ignores included. */
export const userTexts = oncePer((haproxy: HaproxyModel): readonly UserText[] => {
  const { global, defaults, sections, extraConfig, frontends, kubernetes } = haproxy;
  const ignored = kubernetes ? [] : frontends.map(frontendSection);
  return [
    ...[global.chroot, global.user, global.group].flatMap(({ value, path }) =>
      userText("word", value, path),
    ),
    ...userText("section", global.extraConfig.value, global.extraConfig.path),
    ...[defaults, ...sections, ...ignored].flatMap(settingsTexts),
    ...extraConfig.flatMap(({ value, path }) => userText("file", value, path)),
  ];
});

function settingsTexts(settings: ProxySettings): readonly UserText[] {
  const { balance, options, binds, servers, extraConfig } = settings;
  return [
    ...(balance === undefined ? [] : userText("line", balance.value, balance.path)),
    ...options.flatMap(({ value, path }) => userText("line", value, path)),
    ...binds.flatMap(({ value, path }) => userText("bind", value, path)),
    ...servers.flatMap(({ value, path }) =>
      value.kind === "text" ? userText("line", value.text, path) : [],
    ),
    ...extraConfig.flatMap(extraTexts),
  ];
}

function extraTexts({ value, path }: Sourced<ExtraLines>): readonly UserText[] {
  switch (value.kind) {
    case "text":
      return userText("section", value.text, path);
    case "server-template":
      return userText("line", value.parameters.value, value.parameters.path);
    case "balance":
      return [];
  }
}

function userText(
  kind: UserText["kind"],
  value: string,
  path: Path | undefined,
): readonly UserText[] {
  // Nothing can be wrong with an empty text.
  return path === undefined || value === "" ? [] : [{ kind, value, path }];
}
