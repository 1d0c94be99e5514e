import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string) =>
  fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@nixgen/schema": source("schema"),
      "@nixgen/haproxy-render": source("haproxy-render"),
      "@nixgen/nginx-render": source("nginx-render"),
      "@nixgen/kubernetes": source("kubernetes"),
      nixgen: source("nixgen"),
    },
  },
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
    // Many tests wait for programs or for timeouts: by itself vitest would leave processors idle.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
