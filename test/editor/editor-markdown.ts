/** One row of the table: where the cursor stands, and what each language's editor offers. */
export interface EditorRow {
  readonly title: string;
  readonly yaml: readonly string[];
  readonly json: readonly string[];
}

/** One row of the table of mistakes: what each language's editor says. */
export interface MistakeRow {
  readonly title: string;
  readonly yaml: readonly string[];
  readonly json: readonly string[];
}

/** docs/editor.md: what the language servers were seen to offer and to say. */
export function editorMarkdown(
  offers: readonly EditorRow[],
  mistakes: readonly MistakeRow[],
  hovers: number,
): string {
  return `# What the editor knows

Seen with the language servers of VS Code and other editors over their standard input and output, on
Node 20: yaml-language-server 1.25 and VS Code's JSON server (vscode-langservers-extracted 4.10 with
vscode-json-languageservice 5.7). test/editor writes this page: \`npx vitest run test/editor -u\`.

## Completion

Where the cursor stands, and what is offered there. Names in italics insert a whole piece of config.

| position | YAML | JSON |
| --- | --- | --- |
${offers.map(({ title, yaml, json }) => row([title, listed(yaml), listed(json)])).join("\n")}

In TypeScript the types complete the same options, values and codes; \`toFrontend("\` completes the
names of the frontends that stand in the same config. Seen with TypeScript 7's own language server, in
a fresh project with the packed packages, in what \`nixgen init\` wrote.

## Hover

Each of the ${hovers} options shows its description, its default or what holds without it, an example,
the diagnostics that concern it, and a link to the documentation, in YAML and in JSON.

## Mistakes

| mistake | YAML | JSON |
| --- | --- | --- |
${mistakes.map(({ title, yaml, json }) => row([title, said(yaml), said(json)])).join("\n")}

What spans several entries, such as two frontends on one address, is for \`nixgen check\`.

## The draft

The schema is written in draft 2020-12, as \`configJsonSchema()\` promises. Both servers read what it
is made of: \`$defs\`, descriptions beside \`$ref\` (which draft 07 would have ignored), \`oneOf\` for the
three ports, \`propertyNames\`, \`pattern\` with Unicode escapes, and, beyond the draft,
\`markdownDescription\`, \`markdownEnumDescriptions\`, \`defaultSnippets\`, \`deprecationMessage\`,
\`errorMessage\`, \`patternErrorMessage\` and \`doNotSuggest\`. The same schema rewritten as draft 07 gives the same completions
in both, so there is nothing to gain by it.

What a JSON Schema cannot say, and only \`nixgen check\` finds: keys that JavaScript reserves
(\`config/reserved-key\`), keys written twice, and every rule about several values together.
`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Of long lists the beginning; rules come and go. */
const most = 8;

function listed(labels: readonly string[]): string {
  const shown = labels.slice(0, most).map((label) => cell(label));
  return [...shown, ...(labels.length > most ? ["…"] : [])].join(", ");
}

/** Snippets' names are words; options and values are code. */
function cell(label: string): string {
  return /^[\w./$"{}:-]+$/.test(label) ? `\`${label}\`` : `*${label}*`;
}

function said(messages: readonly string[]): string {
  return messages.map((message) => message.replaceAll("|", "\\|")).join("<br>");
}
