import { writtenPath } from "../apps/written-path.js";
import type { Diagnostic, Path } from "../diagnostic.js";
import type { Model } from "../model/model.js";
import { changeCatalogue } from "./change-catalogue.js";
import type { KindOfChange, State } from "./kind-of-change.js";
import { kindsOfFrontend } from "./kinds-of-frontend.js";
import { kindsOfHost } from "./kinds-of-host.js";
import { kindsOfPlatform } from "./kinds-of-platform.js";

/** A difference between two configs, and what it does to the VM and to traffic. */
export interface Change {
  /** `frontend/binds`. */
  readonly kind: string;
  /** `frontend "myapp"`. */
  readonly subject: string;
  /** Undefined for what was not there before. */
  readonly before: string | undefined;
  /** Undefined for what is not there any more. */
  readonly after: string | undefined;
  readonly effect: string;
  /** Where the new config says so; where it is gone, what enclosed it. */
  readonly path: Path;
  /** Set where the platform does not support it (R56, R58). */
  readonly refused?: Diagnostic;
}

const kinds: readonly KindOfChange[] = [...kindsOfPlatform, ...kindsOfFrontend, ...kindsOfHost];

/**
 * Everything in which two configs of one webgateway differ, what the platform refuses first. Pure;
 * the same configs have no change.
 */
export function findChanges(previous: Model, next: Model): readonly Change[] {
  const changes = kinds.flatMap((kind) => changesOf(kind, previous, next));
  return [...changes.filter((one) => one.refused), ...changes.filter((one) => !one.refused)];
}

function changesOf(kind: KindOfChange, previous: Model, next: Model): readonly Change[] {
  const before = bySubject(kind.states(previous));
  const after = bySubject(kind.states(next));
  const subjects = [...new Set([...before.keys(), ...after.keys()])];
  return subjects.flatMap((subject) => {
    const [old, now] = [before.get(subject), after.get(subject)];
    const state = now ?? old;
    if (state === undefined || old?.value === now?.value) return [];
    const effect = effectOf(kind, old, now);
    // What comes and goes as a whole is told once, not in each of its parts.
    if (effect === undefined) return [];
    const change = {
      kind: kind.kind,
      subject,
      before: old?.value,
      after: now?.value,
      effect,
      path: writtenPath(next, state.path),
    };
    const refused = old === undefined || now === undefined ? undefined : refusal(kind, change);
    return [refused === undefined ? change : { ...change, refused }];
  });
}

function bySubject(states: readonly State[]): ReadonlyMap<string, State> {
  return new Map(states.map((state) => [state.subject, state]));
}

function effectOf(
  { effect }: KindOfChange,
  old: State | undefined,
  now: State | undefined,
): string | undefined {
  if (old === undefined) return effect.added;
  return now === undefined ? effect.removed : effect.changed;
}

function refusal(
  { refused }: KindOfChange,
  { subject, before, after, path }: Omit<Change, "refused">,
): Diagnostic | undefined {
  const entry = changeCatalogue.find(({ code }) => code === refused?.code);
  if (refused === undefined || entry === undefined) return undefined;
  return {
    code: entry.code,
    severity: entry.severity,
    path,
    message: `${subject} was ${before} and would be ${after}: ${refused.why}.`,
    hint: `Keep ${before}.`,
  };
}
