/** Labels by which people and programs find what nixgen wrote: `kubectl get -l …`. */
export function labelsOf(name: string): Record<string, string> {
  return { "app.kubernetes.io/managed-by": "nixgen", "app.kubernetes.io/name": name };
}
