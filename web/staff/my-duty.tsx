import { Menu } from "@mantine/core";
import { IconDoorEnter, IconDoorExit } from "@tabler/icons-react";
import { staffApi } from "@kept/domain/staff/api.ts";
import { dutyOn } from "@kept/domain/staff/day-duty.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./my-duty-messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";

/** In the menu behind my name: my duty today, and saying in one go that I am away or back. */
export function MyDuty() {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  const me = useMe();
  const now = useNow(60_000);
  const today = times.day(now);
  const staffId = me?.id ?? "";
  const shifts = useAsk(staffApi.shifts, { staffId });
  const overrides = useAsk(staffApi.overrides, { from: today, until: today, staffId });
  const absences = useAsk(staffApi.absences, { staffId });
  const leave = useDo(staffApi.enterAbsence);
  const back = useDo(staffApi.changeAbsence);
  const withdraw = useDo(staffApi.withdrawAbsence);
  if (!shifts.data || !overrides.data || !absences.data) return null;
  const duty = dutyOn(staffId, today, { shifts: shifts.data.rows, overrides: overrides.data.rows });
  const away = absences.data.rows.find(({ from, until }) => from <= now && (until === null || until > now));
  const says = duty
    .filter(({ stretches }) => stretches.length > 0)
    .map(
      ({ role, stretches }) =>
        `${roleNames[role][language]} ${stretches.map(({ begins, ends }) => `${begins}–${ends}`).join(" ")}`,
    );
  return (
    <>
      <Menu.Label>
        <span>{away ? t("awayNow") : t("availableNow")}</span>
        <div>{says.length > 0 ? t("dutyToday", { duty: says.join(" · ") }) : t("noDutyToday")}</div>
      </Menu.Label>
      {away ? (
        <Menu.Item
          leftSection={<IconDoorEnter size={16} />}
          onClick={() => {
            const { id, from, deputyId, reason, note } = away;
            // Back within the same minute: it never was.
            if (now <= from) withdraw.mutate({ id });
            else back.mutate({ id, from, until: now, deputyId, reason, note });
          }}
        >
          {t("iAmBack")}
        </Menu.Item>
      ) : (
        <Menu.Item
          leftSection={<IconDoorExit size={16} />}
          onClick={() => leave.mutate({ staffId, from: now, reason: "other" })}
        >
          {t("iAmAway")}
        </Menu.Item>
      )}
    </>
  );
}
