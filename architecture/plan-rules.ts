import type { Plan } from "./rooms.ts";
import type { Breach } from "./source-file.ts";

const at = "architecture/rooms.ts";

/** A plan has no circles and names no room that it does not have. */
export function planBreaches(plan: Plan): Breach[] {
  const circles = new Map<string, Breach>();
  const walk = (room: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(room);
    if (seen < 0) for (const next of plan.rooms[room] ?? []) walk(next, [...trail, room]);
    else {
      const loop = trail.slice(seen);
      circles.set([...loop].sort().join(), { rule: "no-circle", at, detail: [...loop, room].join(" -> ") });
    }
  };
  for (const room of Object.keys(plan.rooms)) walk(room, []);
  const unknown = Object.entries(plan.rooms).flatMap(([room, below]) =>
    below
      .filter((name) => !(name in plan.rooms))
      .map((name) => ({ rule: "no-unknown-room", at, detail: `${room} -> ${name}` })),
  );
  return [...circles.values(), ...unknown];
}

/** A permission that nobody uses is taken back. */
export function unusedPermissions(plan: Plan, used: ReadonlySet<string>): Breach[] {
  const given = [
    ...Object.entries(plan.rooms).flatMap(([room, below]) => below.map((name) => `${room} -> ${name}`)),
    ...Object.entries(plan.parts).flatMap(([part, may]) =>
      [...may.imports, ...may.packages].map((name) => `${part} -> ${name}`),
    ),
  ];
  return given.filter((edge) => !used.has(edge)).map((detail) => ({ rule: "unused-permission", at, detail }));
}
