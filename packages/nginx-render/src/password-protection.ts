import type { Sourced } from "@nixgen/schema";
import { directive } from "./directive.js";
import type { NginxNode } from "./nginx-node.js";

/** Asks for a user and password of this file. */
export function passwordProtection(file: Sourced<string> | undefined): readonly NginxNode[] {
  return [
    ...directive("auth_basic", file, () => ["secured"]),
    ...directive("auth_basic_user_file", file),
  ];
}
