const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const labelText = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/** Whether a Service can have the name: a DNS label that begins with a letter (RFC 1035). */
export function isServiceName(name: string): boolean {
  return label.test(name) && /^[a-z]/.test(name);
}

/** Whether a namespace can have the name: a DNS label (RFC 1123). */
export function isNamespaceName(name: string): boolean {
  return label.test(name);
}

/** Whether a label can have the name: up to 63 characters, behind a DNS name and `/` if any. */
export function isLabelKey(key: string): boolean {
  const [name = "", prefix, ...rest] = key.split("/").reverse();
  return rest.length === 0 && labelText.test(name) && (prefix === undefined || isDnsName(prefix));
}

/** Whether a label can have the value, which may be empty. */
export function isLabelValue(value: string): boolean {
  return value === "" || labelText.test(value);
}

function isDnsName(name: string): boolean {
  return name.length <= 253 && name.split(".").every((part) => label.test(part));
}
