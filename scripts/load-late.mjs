/**
 * Lets a bundle load modules when one of their functions is called for the first time, where the
 * functions return at once and so cannot wait for an `import()`. `late` has each module by the name
 * of its file in the bundle.
 */
export function loadLate(late) {
  const prefix = "\0late:";
  const fileOf = (name) => `./${name}.cjs`;
  const names = Object.keys(late);
  return {
    inputs: Object.fromEntries(names.map((name) => [name, late[name].module])),
    files: names.map(fileOf),
    plugin: {
      name: "load-late",
      async resolveId(source, importer, options) {
        if (importer === undefined || options.isEntry) return null;
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        const name = names.find((one) => late[one].module === found?.id);
        return name === undefined ? null : prefix + name;
      },
      load(id) {
        if (!id.startsWith(prefix)) return null;
        const name = id.slice(prefix.length);
        return late[name].functions
          .map(
            (one) =>
              `export function ${one}(...given) { return require("${fileOf(name)}").${one}(...given); }`,
          )
          .join("\n");
      },
    },
  };
}
