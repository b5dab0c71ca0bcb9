import type { Day } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./roster-messages.ts";
import type { Cell } from "./use-roster.ts";

type DayAct = (person: Person, day: Day, cell: Cell) => void;

/** What a key does to a day on the spot, with a way back: o takes someone off duty, w lets the week hold again. */
export function useDayActs(): Readonly<Record<string, DayAct>> {
  const t = useMessages(messages);
  const put = useDo(staffApi.putOverride);
  const remove = useDo(staffApi.removeOverride);
  const restore = ({ duty }: Cell) => {
    for (const { instead } of duty) {
      if (!instead) continue;
      const { staffId, role, day, zone, stretches } = instead;
      put.mutate({ staffId, role, day, zone, stretches });
    }
  };
  return {
    o: (person, day, cell) => {
      for (const { role, stretches, instead } of cell.duty) {
        if (stretches.length === 0) continue;
        const before = { duty: cell.duty.filter((one) => one.role === role), absences: [] };
        put.mutate(
          { staffId: person.id, role, day, zone: person.zone, stretches: [] },
          {
            onSuccess: ({ id }) =>
              showUndo(t("nowOff", { name: person.name, day }), t("undo"), () =>
                instead ? restore(before) : remove.mutate({ id }),
              ),
          },
        );
      }
    },
    w: (person, day, cell) => {
      const said = cell.duty.flatMap(({ instead }) => instead ?? []);
      for (const { id } of said) remove.mutate({ id });
      if (said.length > 0) showUndo(t("nowWeekly", { name: person.name, day }), t("undo"), () => restore(cell));
    },
  };
}
