/** What no dump of a cluster exceeds, so that a file made to use up time or memory is refused early. */
export const dumpLimits = {
  jsonMebibytes: 256,
  yamlMebibytes: 64,
  /** JSON up to this size is read without counting what it holds. */
  harmlessMebibytes: 32,
  /** Commas, brackets and so on of a JSON text beyond that, or of YAML. */
  marks: 8_000_000,
  /** Of lists and mappings in each other. */
  levels: 200,
  /** YAML aliases in all documents. */
  aliases: 100,
  objects: 500_000,
} as const;
