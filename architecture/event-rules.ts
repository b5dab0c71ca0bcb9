import type { Plan } from "./rooms.ts";
import { placeOf, type Breach, type SourceFile } from "./source-file.ts";

/** Rule 6: a room announces events of its own and reacts to its own, to those of rooms below it, and to those of the foundation. */
export function eventBreaches(files: readonly SourceFile[], plan: Plan): Breach[] {
  const owners = new Map<string, string>();
  for (const file of files.filter(({ path }) => /^domain\/[^/]+\/events\.ts$/.test(path)))
    for (const name of eventNames(file.code)) owners.set(name, placeOf(file.path).room);
  return files.flatMap((file) => {
    const { part, room, file: name } = placeOf(file.path);
    if (part !== "server" || !(room in plan.rooms)) return [];
    const breach = (rule: string, detail: string): Breach => ({ rule, at: file.path, detail });
    const announced = [...file.code.matchAll(/\bannounce(?:<[^>]*>)?\(\s*\w+,\s*"([^"]+)"/g)].map(
      ([, event = ""]) => event,
    );
    const heard = name === "reactions.ts" ? keysNamedLikeEvents(file.code) : [];
    return [
      ...announced.filter((event) => owners.get(event) !== room).map((event) => breach("announce-own-events", event)),
      ...heard
        .filter((event) => {
          const owner = owners.get(event);
          const below = owner && (plan.foundation.includes(owner) || plan.rooms[room]?.includes(owner));
          return owner !== room && !below;
        })
        .map((event) => breach("react-to-rooms-below", event)),
    ];
  });
}

const eventNames = (code: string): string[] =>
  [...code.matchAll(/"([a-z-]+\.[a-z-]+)"\s*:/g)].map(([, name = ""]) => name);

const keysNamedLikeEvents = eventNames;
