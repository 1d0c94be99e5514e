import { readdirSync, readFileSync, statSync } from "node:fs";
import { compile } from "@nixgen/schema";
import { renderNix } from "nixgen";
import { expect, it } from "vitest";
import { importModules } from "../../packages/nixgen/src/import/import-modules.js";
import { evaluateNix } from "../nix/real-nix.js";
import { describeWith } from "../real-programs.js";

const folder = new URL("./modules/", import.meta.url);

/** The functions of nixpkgs that the modules use, and what the module system makes of a module. */
const prelude = `
  lib = builtins // rec {
    mkForce = content: { _type = "override"; priority = 50; inherit content; };
    mkDefault = content: { _type = "override"; priority = 1000; inherit content; };
    mkAfter = content: { _type = "order"; priority = 1500; inherit content; };
    mkMerge = contents: { _type = "merge"; inherit contents; };
    mkIf = condition: content: { _type = "if"; inherit condition content; };
    optional = condition: item: if condition then [ item ] else [ ];
    optionals = condition: items: if condition then items else [ ];
    optionalString = condition: text: if condition then text else "";
    nameValuePair = name: value: { inherit name value; };
    genAttrs = names: call: builtins.listToAttrs (map (name: nameValuePair name (call name)) names);
  };
  definitions = value:
    if builtins.isAttrs value && value ? _type then
      if value._type == "merge" then builtins.concatMap definitions value.contents
      else if value._type == "if" then (if value.condition then definitions value.content else [ ])
      else map (one: one // { priority = if value._type == "override" then value.priority else one.priority; }) (definitions value.content)
    else [ { priority = 100; inherit value; } ];
  merge = name: values:
    let
      all = builtins.concatMap (one: map (inner: inner // { priority = if inner.priority == 100 then one.priority else inner.priority; }) (definitions one.value)) values;
      least = builtins.foldl' (a: b: if a < b.priority then a else b.priority) 9999 all;
      strongest = map (one: one.value) (builtins.filter (one: one.priority == least) all);
      first = builtins.head strongest;
    in
      if builtins.all builtins.isAttrs strongest then mergeSets strongest
      else if builtins.isList first then builtins.concatLists strongest
      else if builtins.elem name [ "haproxyExtraConfig" "extraConfig" ] then builtins.concatStringsSep "\\n" strongest
      else first;
  mergeSets = sets: builtins.zipAttrsWith (name: values: merge name (map (value: { priority = 100; inherit value; }) values)) sets;
  call = file: let m = import file; v = if builtins.isFunction m then m { inherit lib; config = { }; pkgs = { }; } else m; in v.config or v;
`;

/** What the module system makes of modules, by real Nix. */
async function evaluated(files: readonly string[]): Promise<unknown> {
  const calls = files.map((file) => `(call ${file})`).join(" ");
  return evaluateNix(`let ${prelude} in (mergeSets [ ${calls} ]).flyingcircus`);
}

describeWith(["nix-instantiate"], "hand-written modules", () => {
  const modules = readdirSync(folder);

  it("are twenty, of varied style", () => {
    expect(modules).toHaveLength(20);
  });

  it.each(modules)("%s means what its config builds", async (name) => {
    const place = new URL(name, folder).pathname;
    const files = statSync(place).isDirectory()
      ? readdirSync(place).map((file) => `${place}/${file}`)
      : [place];
    const { config, diagnostics } = importModules(
      files.map((file) => ({ file, text: readFileSync(file, "utf8") })),
    );
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    const { model } = compile(config);
    if (model === undefined) throw new Error(JSON.stringify(compile(config).diagnostics));
    const built = renderNix(model)[0]?.content ?? "";
    const again = await evaluateNix(
      `let ${prelude} module = ${built.replace(/^#.*\n/, "")}; in (mergeSets [ (module { inherit lib; config = { }; pkgs = { }; }) ]).flyingcircus`,
    );
    expect(again).toEqual(await evaluated(files));
  });
});
