import type { House } from "../platform/house.ts";

/** A link that stands to a telephone system's manager interface. */
export type AsteriskLink = {
  /** Lets an extension ring and then dials a number for it. */
  originate(asked: { extension: string; number: string; callerName: string }): void;
};

const links = new WeakMap<House, Map<string, AsteriskLink>>();

/** The link to a source in this process; null while there is none. */
export const linkTo = (house: House, sourceId: string): AsteriskLink | null => links.get(house)?.get(sourceId) ?? null;

/** Notes that a link stands, or that it is gone. */
export function setLink(house: House, sourceId: string, link: AsteriskLink | null): void {
  const known = links.get(house) ?? new Map<string, AsteriskLink>();
  if (link) known.set(sourceId, link);
  else known.delete(sourceId);
  links.set(house, known);
}
