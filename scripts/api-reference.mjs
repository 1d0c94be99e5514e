import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { root } from "./workspace.mjs";

const packages = ["schema", "haproxy-render", "nginx-render", "kubernetes", "nixgen"];
const kinds = [
  ["Functions", "FunctionDeclaration"],
  ["Constants", "VariableDeclaration"],
  ["Types", "InterfaceDeclaration", "TypeAliasDeclaration"],
];

/** The pages of docs/api by file, and the exported things that no TSDoc sentence tells of. */
export function apiReference() {
  const { Project } = createRequire(`${root}packages/nixgen/package.json`)("ts-morph");
  const project = new Project({
    compilerOptions: { module: 199, moduleResolution: 99, target: 9 },
    skipAddingFilesFromTsConfig: true,
  });
  const undocumented = [];
  const pages = new Map();
  for (const folder of packages) {
    const { name, description } = JSON.parse(
      readFileSync(`${root}packages/${folder}/package.json`, "utf8"),
    );
    const entry = project.addSourceFileAtPath(`${root}packages/${folder}/dist/index.d.ts`);
    const things = [...entry.getExportedDeclarations()]
      .map(([title, [declaration]]) => describe(title, declaration))
      .filter(({ file }) => file.includes(`/packages/${folder}/`))
      .sort(byTitle);
    undocumented.push(
      ...things.filter(({ comment }) => comment === "").map(({ title }) => `${name}: ${title}`),
    );
    // The options of a config are many.
    const options = things.filter(({ file }) => file.includes("/generated/config-input"));
    pages.set(
      `docs/api/${folder}.md`,
      page(
        name,
        `${description}.${options.length > 0 ? " The options of a config are on [a page of their own](config.md)." : ""}${folder === "nixgen" ? ` It exports everything of ${others()}, too.` : ""}`,
        things.filter((thing) => !options.includes(thing)),
      ),
    );
    if (options.length > 0) {
      const text =
        "What `defineConfig` takes: every option with what it means, as types of `@nixgen/schema`.";
      pages.set(
        "docs/api/config.md",
        page("The config", text, [...basesIn(options[0].source), ...options].sort(byTitle)),
      );
    }
  }
  return { pages, undocumented };
}

/** What several options have in common is an interface that no other package can name. */
function basesIn(source) {
  return source
    .getInterfaces()
    .filter((one) => !one.isExported() && !/^(?:Rules|Suppressions)Names$/.test(one.getName()))
    .map((one) => describe(one.getName(), one));
}

function byTitle(a, b) {
  return a.title < b.title ? -1 : 1;
}

function others() {
  return packages
    .slice(0, -1)
    .map((folder) => `[\`@nixgen/${folder}\`](${folder}.md)`)
    .join(", ");
}

function describe(title, declaration) {
  const statement =
    declaration.getKindName() === "VariableDeclaration"
      ? declaration.getVariableStatementOrThrow()
      : declaration;
  const comment = statement
    .getJsDocs()
    .map((doc) => doc.getCommentText() ?? "")
    .join("\n\n");
  return {
    title,
    kind: declaration.getKindName(),
    source: declaration.getSourceFile(),
    file: declaration.getSourceFile().getFilePath(),
    comment: comment.trim(),
    code: statement.getText().replace(/^export (?:declare )?/, ""),
  };
}

function page(title, text, things) {
  const sections = kinds.flatMap(([heading, ...names]) => {
    const own = things.filter(({ kind }) => names.includes(kind));
    return own.length === 0 ? [] : [`## ${heading}\n`, ...own.map(entry)];
  });
  return [
    `# ${title}\n`,
    "<!-- Made by `npm run generate` from the code. -->\n",
    `${text}\n`,
    ...sections,
  ].join("\n");
}

function entry({ title, comment, code }) {
  return `### ${title}\n\n${comment === "" ? "" : `${comment}\n\n`}\`\`\`ts\n${code}\n\`\`\`\n`;
}
