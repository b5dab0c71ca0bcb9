import { agentKey, type PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import type { Work } from "../platform/work.ts";
import { extensions, peopleNamed } from "./store-set-up.ts";

/** Whose telephones a call concerns: people by each name the telephone system uses, those of a queue, and which names are machines. */
export type Telephones = {
  peopleAt(name: string | null): readonly { id: string; name: string }[];
  atQueue(queue: string | null): readonly string[];
  isMachine(name: string | null): boolean;
};

/** Finds out whose the telephones are that these events name: as entered, else by extension, e-mail or name of a person. */
export async function telephonesIn(work: Work, events: readonly PhoneEvent[]): Promise<Telephones> {
  const names = [...new Set(events.flatMap(({ agent }) => agentKey(agent) ?? []))];
  const [entered, known] = await Promise.all([
    extensions(work),
    names.length > 0 ? peopleNamed(work, [...new Set(names.flatMap((name) => [name, extensionOf(name)]))]) : [],
  ]);
  const entryOf = (name: string) =>
    entered.find(({ value, kind }) => kind !== "queue" && (value === name || value === extensionOf(name)));
  return {
    peopleAt(name) {
      if (name === null) return [];
      const entry = entryOf(name);
      if (entry) return entry.staffIds.map((id, place) => ({ id, name: entry.staffNames[place] ?? name }));
      const short = extensionOf(name).toLowerCase();
      const byNumber = known.filter(({ extension }) => extension === name || extension === extensionOf(name));
      if (byNumber.length > 0) return byNumber;
      return known.filter(
        (person) =>
          person.name === name ||
          person.email.toLowerCase() === name.toLowerCase() ||
          person.email.toLowerCase().split("@")[0] === short,
      );
    },
    atQueue: (queue) => entered.find(({ value, kind }) => kind === "queue" && value === queue)?.staffIds ?? [],
    isMachine: (name) => name !== null && entryOf(name)?.kind === "machine",
  };
}

/** "201" of "PJSIP/201-0000002a" and of "sip:201@10.0.0.5". */
const extensionOf = (name: string): string =>
  name
    .replace(/^sips?:/i, "")
    .replace(/^[A-Za-z0-9]+\//, "")
    .replace(/@.*$/, "")
    .replace(/-[0-9a-f]{8}$/, "");
