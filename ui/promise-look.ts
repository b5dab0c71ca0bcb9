/** How a promise looks now; each has a word, a shape and a colour of its own. */
export type PromiseLook = "running" | "half" | "nearly" | "broken" | "kept" | "paused" | "released";

/** A promise as its clock needs it: moments as ISO text, lengths in milliseconds. */
export type PromiseFacts = {
  readonly state: "running" | "paused" | "kept" | "broken" | "released";
  readonly startedAt: string;
  /** null where nothing has been fixed yet, as while it is paused. */
  readonly dueAt: string | null;
  readonly endedAt?: string | null;
  /** Time left by its own calendar, for a promise that is paused. */
  readonly remainingMs?: number | null;
  readonly budgetMs?: number | null;
  /** Shares of the budget at which it warns; half and four fifths when it does not say. */
  readonly warnings?: readonly number[];
};

/** What the clock of a promise shows at a moment: its look, the share that is left (0 to 1), and a length of time; `over` when it has ended. */
export type PromiseFace = {
  readonly look: PromiseLook;
  readonly left: number;
  readonly length: number | null;
  readonly over?: boolean;
};

/** Reads the face of a promise's clock at a moment. */
export function promiseFace(promise: PromiseFacts, now: number): PromiseFace {
  const { state, startedAt, dueAt, endedAt } = promise;
  const due = dueAt === null ? null : Date.parse(dueAt);
  if (state === "released") return { look: "released", left: 0, length: null };
  if (state === "paused") return pausedFace(promise);
  if (state === "kept")
    return { look: "kept", left: 1, length: endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : null };
  if (state === "broken" || (due !== null && now >= due)) {
    const until = endedAt ? Date.parse(endedAt) : now;
    return { look: "broken", left: 0, length: due === null ? null : Math.max(0, until - due), over: Boolean(endedAt) };
  }
  if (due === null) return { look: "running", left: 1, length: null };
  const start = Date.parse(startedAt);
  const left = due > start ? Math.min(1, Math.max(0, (due - now) / (due - start))) : 0;
  return { look: lookAt(1 - left, promise.warnings), left, length: due - now };
}

function pausedFace({ remainingMs = null, budgetMs }: PromiseFacts): PromiseFace {
  const share = remainingMs !== null && budgetMs ? remainingMs / budgetMs : 0.5;
  return { look: "paused", left: Math.min(1, Math.max(0, share)), length: remainingMs };
}

/** Half gone from the first warning, nearly gone from the last one. */
function lookAt(gone: number, warnings: readonly number[] = []): PromiseLook {
  const [first = 0.5, ...others] = [...warnings].sort((a, b) => a - b);
  const last = others.at(-1) ?? (warnings.length === 1 ? 1 : 0.8);
  if (gone >= last) return "nearly";
  return gone >= first ? "half" : "running";
}
