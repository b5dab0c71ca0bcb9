import pg from "pg";

const namesAtMost = 500;
const names = new Map<string, string>();

/** A page's or a search's best plan depends on what is looked for; everything else keeps its plan. */
const plannedAnew = /\blimit \$|\bis null or\b|\blike\b|@@|%|~/i;

/** The name a statement is prepared under on each connection; none for what is planned anew each time. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known || undefined;
  if (names.size >= namesAtMost) return undefined;
  const name = plannedAnew.test(text) ? "" : `kept-${names.size}`;
  names.set(text, name);
  return name || undefined;
}

type Corked = { connection: { stream: { cork(): void; uncork(): void } } };

/** A connection that lets PostgreSQL keep the plan of a statement it was given before, and sends statements given together in one piece: each is half the cost of a small one. */
export class ConnectionThatPrepares extends pg.Client {
  #corked = false;

  override query(...asked: unknown[]): never {
    const [text, values] = asked;
    const name = typeof text === "string" && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    const rest = name ? [{ name, text, values }, ...asked.slice(2)] : asked;
    this.#gather();
    return (super.query as (...rest: unknown[]) => never).apply(this, rest);
  }

  #gather(): void {
    if (this.#corked) return;
    const { stream } = (this as unknown as Corked).connection;
    this.#corked = true;
    stream.cork();
    setImmediate(() => {
      this.#corked = false;
      stream.uncork();
    });
  }
}
