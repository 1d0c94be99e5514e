import { Document, isMap, isScalar, type Pair, type Scalar } from "yaml";
import type { Tree } from "./config-tree.js";
import type { ReadModule } from "./module-definitions.js";

/** A config as YAML, with the comments that stood above its options. */
export function printYamlConfig(
  config: Tree,
  comments: ReadModule["comments"],
  header: readonly string[],
): string {
  const document = new Document(config);
  for (const { path, lines } of comments) {
    const pair = pairAt(document, path);
    if (pair === undefined) continue;
    const before = pair.key.commentBefore;
    const text = lines
      .flatMap((line) => line.split("\n"))
      .map((line) => ` ${line}`)
      .join("\n");
    pair.key.commentBefore = before ? `${before}\n${text}` : text;
  }
  const head = header.map((line) => (line === "" ? "#" : `# ${line}`));
  return `${[...head, ""].join("\n")}${document.toString({ lineWidth: 0 })}`;
}

function pairAt(document: Document, path: readonly string[]): Pair<Scalar> | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return pair !== undefined && isScalar(pair.key) ? (pair as Pair<Scalar>) : undefined;
}
