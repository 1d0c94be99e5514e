/** What is read elsewhere than in a reader, too. */
const exported = [
  "readConfig",
  "readFrontendOfKubernetes",
  "readHardening",
  "readVirtualHostsOfNginxService",
];

/**
 * Writes a reader of the config out of its zod schema: plain code that says yes at once, where zod
 * would have to be loaded and would interpret the schema value by value. What it does not take, for
 * whatever reason, zod judges and puts into words.
 */
export function generateReadConfig(schema) {
  const readers = new Map();
  const used = new Set(["wrong"]);
  reader(schema, "Config");
  const helpers = [...used].sort((a, b) => a.localeCompare(b));
  return [
    "// Generated from src/options by `npm run generate`.",
    'import { formats } from "../options/text-formats.js";',
    `import { ${helpers.join(", ")} } from "../parse/read-values.js";`,
    ...Array.from(readers, ([name, code]) => (exported.includes(name) ? `export ${code}` : code)),
  ].join("\n\n");

  /** The name of the function that reads what a schema describes; `name` is where it stands. */
  function reader(of, name) {
    const own = `read${of.meta?.()?.id ?? (isLeaf(of) ? formatOf(of) : undefined) ?? name}`;
    // Written after those that it calls.
    const code = `function ${own}(given: unknown) {\n${bodyOf(of, own.slice("read".length))}\n}`;
    if ((readers.get(own) ?? code) !== code) throw new Error(`two schemas would be read by ${own}`);
    readers.set(own, code);
    return own;
  }

  function bodyOf(of, name) {
    if (isLeaf(of)) return `return ${isRight(of, "given")} ? given : wrong;`;
    const { def } = of;
    switch (def.type) {
      case "object":
        return setBody(of, name);
      case "union":
        return unionBody(of, name);
      case "record":
        return `return ${use("readEntries")}(given, ${nameFormat(def.keyType)}, ${reader(def.valueType, `${name}Entry`)});`;
      case "array":
        return `return ${use("readList")}(given, ${leastItems(of)}, ${reader(def.element, `${name}Item`)});`;
      default:
        throw new Error(`nothing is known about reading ${def.type}`);
    }
  }

  function setBody(of, name) {
    if (of.def.catchall?.def.type !== "never") throw new Error(`${name} takes unknown options`);
    const options = Object.entries(of.def.shape).map(([key, value]) => option(key, value, name));
    const always = options.filter(({ isOptional }) => !isOptional);
    const optional = options.filter(({ isOptional }) => isOptional);
    const set = (more) => `{ ${[...always.map(({ entry }) => entry), ...more].join(", ")} }`;
    const result =
      optional.length === 1
        ? `${optional[0].local} === undefined ? ${set([])} : ${set([optional[0].entry])}`
        : set(
            optional.map(({ local, entry }) => `...(${local} === undefined ? {} : { ${entry} })`),
          );
    return [
      `if (!${use("isSet")}(given)) return wrong;`,
      "let known = 0;",
      ...options.map(({ code }) => code),
      `if (${use("keysIn")}(given) !== known) return wrong;`,
      `return ${result};`,
    ].join("\n");
  }

  /** Reads one option of a set; one that is not given and has no default stays away. */
  function option(key, value, name) {
    const access = /^[A-Za-z_$]\w*$/.test(key) ? `given.${key}` : `given[${JSON.stringify(key)}]`;
    const local = localName(key);
    const { inner, absent } = withoutAbsence(value);
    const isOptional = absent === "undefined";
    const quoted = /^[A-Za-z_$]\w*$/.test(key) ? key : JSON.stringify(key);
    if (isLeaf(inner)) {
      return {
        local,
        isOptional,
        entry: entryOf(
          quoted,
          isOptional || absent === undefined ? local : orDefault(local, inner, absent),
        ),
        code: `const ${local} = ${access};
${absent === undefined ? `if (${isWrong(inner, local)}) return wrong;\nknown++;` : `if (${local} !== undefined) {\nif (${isWrong(inner, local)}) return wrong;\nknown++;\n}`}`,
      };
    }
    return {
      ...{ local, isOptional, entry: entryOf(quoted, local) },
      code: `if (${access} !== undefined) known++;
const ${local} = ${compound(inner, access, absent, `${capitalised(local)}Of${name}`)};
if (${local} === wrong) return wrong;`,
    };
  }

  function compound(of, access, absent, name) {
    if (of.def.type === "nullable") {
      if (absent !== "null") throw new Error(`${name} may be null, but is not by default`);
      return `${access} === undefined || ${access} === null ? null : ${reader(of.def.innerType, name)}(${access})`;
    }
    const own = reader(of, name);
    if (absent === undefined) return `${own}(${access})`;
    return absent === "undefined"
      ? `${access} === undefined ? undefined : ${own}(${access})`
      : `${own}(${access} === undefined ? ${absent} : ${access})`;
  }

  function unionBody(of, name) {
    const { options } = of.def;
    const tests = options
      .filter(isLeaf)
      .map((leaf) => `if (${isRight(leaf, "given")}) return given;`);
    const calls = options
      .filter((one) => !isLeaf(one))
      .map((one, index, { length }) => {
        const own = reader(one, `${name}${capitalised(one.def.type)}`);
        if (index === length - 1) return `return ${own}(given);`;
        return `const ${one.def.type} = ${own}(given);\nif (${one.def.type} !== wrong) return ${one.def.type};`;
      });
    return [...tests, ...calls].join("\n");
  }

  /** A condition that holds for values which a schema refuses, and after which their type is known. */
  function isWrong(of, value) {
    const { def } = of;
    switch (def.type) {
      case "nullable":
        return `${value} !== null && ${inParentheses(isWrong(def.innerType, value))}`;
      case "union":
        return def.options.map((one) => inParentheses(isWrong(one, value))).join(" && ");
      case "boolean":
        return `typeof ${value} !== "boolean"`;
      case "enum":
        return wordTest(Object.values(def.entries), value);
      case "literal":
        return wordTest(def.values, value);
      case "string":
        if (def.checks?.length > 0) throw new Error("a text with checks of its own");
        return def.format === undefined
          ? `typeof ${value} !== "string"`
          : `!${use("isText")}(${value}, ${formatText(def.format)})`;
      case "number":
        return numberTest(def, value);
      default:
        throw new Error(`nothing is known about reading ${def.type}`);
    }
  }

  /** The opposite condition. */
  function isRight(of, value) {
    const condition = isWrong(of, value);
    if (condition.includes(" && ")) return `!(${condition})`;
    return condition.startsWith("!") ? condition.slice(1) : condition.replace("!==", "===");
  }

  function wordTest(words, value) {
    return `!${use("isOneOf")}(${value}, ${JSON.stringify(words)})`;
  }

  function numberTest({ format, checks = [] }, value) {
    const bounds = checks.map(({ _zod: { def } }) => def);
    if (format === "safeint" && bounds.every(({ inclusive }) => inclusive)) {
      const bound = (check, otherwise) =>
        bounds.find((one) => one.check === check)?.value ?? otherwise;
      return `!${use("isWhole")}(${value}, ${bound("greater_than", "Number.MIN_SAFE_INTEGER")}, ${bound("less_than", "Number.MAX_SAFE_INTEGER")})`;
    }
    const [only, ...others] = bounds;
    if (
      format === undefined &&
      only?.check === "greater_than" &&
      only.value === 0 &&
      !only.inclusive &&
      others.length === 0
    ) {
      return `!${use("isPositive")}(${value})`;
    }
    throw new Error(`nothing is known about reading such numbers: ${JSON.stringify(bounds)}`);
  }

  function use(helper) {
    used.add(helper);
    return helper;
  }
}

function formatText(format) {
  return `formats${/^\w+$/.test(format) ? `.${format}` : `[${JSON.stringify(format)}]`}`;
}

/** The format of a set's names; undefined where any text is one. */
function nameFormat({ def }) {
  if (def.type !== "string") throw new Error(`names are no texts, but ${def.type}`);
  return def.format === undefined ? "undefined" : formatText(def.format);
}

/** The name of a reader for texts of one format: `filled-line` → `FilledLine`. */
function formatOf({ def }) {
  return def.type === "string" && def.format !== undefined
    ? capitalised(camelCase(def.format))
    : undefined;
}

function entryOf(key, value) {
  return key === value ? key : `${key}: ${value}`;
}

function orDefault(local, { def }, absent) {
  return def.type !== "nullable" || absent === "null"
    ? `${local} ?? ${absent}`
    : `${local} === undefined ? ${absent} : ${local}`;
}

/** Whether a value is taken or refused as it is, with nothing in it to read. */
function isLeaf({ def }) {
  switch (def.type) {
    case "nullable":
      return isLeaf(def.innerType);
    case "union":
      return def.options.every(isLeaf);
    case "object":
    case "record":
    case "array":
    case "default":
    case "prefault":
    case "optional":
      return false;
    default:
      return true;
  }
}

/** What stands behind a default or an optional value, and the code of what stands there without one. */
function withoutAbsence(of) {
  switch (of.def.type) {
    case "optional":
      return { inner: of.def.innerType, absent: "undefined" };
    case "default":
    case "prefault":
      return { inner: of.def.innerType, absent: JSON.stringify(of.def.defaultValue) };
    default:
      return { inner: of, absent: undefined };
  }
}

function leastItems({ def: { checks = [] } }) {
  return checks
    .map(({ _zod: { def } }) => {
      if (def.check !== "min_length") throw new Error(`a list with ${def.check}`);
      return def.minimum;
    })
    .reduce((most, one) => Math.max(most, one), 0);
}

/** A name for a variable: `$ignore` → `ignore`, `http-request` → `httpRequest`, `default` → `defaultOption`. */
function localName(key) {
  const name = camelCase(key);
  return ["default", "class", "return", "given", "known"].includes(name) ? `${name}Option` : name;
}

function camelCase(text) {
  return text.replace(/^\W+/, "").replace(/\W+(\w)/g, (_, letter) => letter.toUpperCase());
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function inParentheses(condition) {
  return condition.includes(" && ") || condition.includes(" || ") ? `(${condition})` : condition;
}
