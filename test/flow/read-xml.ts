/** An element of a document: its name, its attributes, and all that stands in it as text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const token =
  /<(?<close>\/?)(?<name>[a-z]+)(?<attributes>(?: [a-zA-Z-:]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#39);)*")*)(?<empty>\/?)>|(?<text>(?:[^<&]|&(?:amp|lt|gt|quot|#39);)+)/uy;
/** What XML has no place for. */
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads XML as strictly as its specification, for the little of it that pictures need. */
export function readXml(document: string): readonly XmlElement[] {
  if (forbidden.test(document)) throw new Error("a character that XML has no place for");
  const elements: XmlElement[] = [];
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const { groups } = token.exec(document) ?? {};
    if (groups === undefined) throw new Error(`not XML: ${document.slice(at, at + 80)}`);
    const { close, name = "", attributes = "", empty, text } = groups;
    if (text !== undefined) {
      const parent = open.at(-1);
      if (parent === undefined && text.trim() !== "") throw new Error("text outside of the root");
      if (parent !== undefined) parent.text += decoded(text);
    } else if (close === "/") {
      const element = open.pop();
      if (element?.name !== name) throw new Error(`</${name}> ends ${element?.name}`);
      elements.push(element);
    } else {
      if (open.length === 0 && elements.length > 0) throw new Error("a second root");
      const element = { name, attributes: readAttributes(attributes), text: "" };
      if (empty === "/") elements.push(element);
      else open.push(element);
    }
  }
  if (open.length > 0) throw new Error(`${open.at(-1)?.name} does not end`);
  return elements;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([a-zA-Z-:]+)="([^"]*)"/g)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`${name} stands there twice`);
    attributes[name] = decoded(value);
  }
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);
}
