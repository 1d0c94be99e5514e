import type { Edit } from "@nixgen/schema";
import { applyEdits, modify } from "jsonc-parser";

/** Makes one change in a JSON text and leaves everything else as it stands. */
export function editJson(text: string, edit: Edit): string {
  const path = [...edit.path];
  const value = edit.kind === "set" ? edit.value : undefined;
  return applyEdits(text, modify(text, path, value, { formattingOptions: formattingOf(text) }));
}

/** The indentation that the text has already. */
function formattingOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  return {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}
