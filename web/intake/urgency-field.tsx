import { NativeSelect, TextInput } from "@mantine/core";
import { Urgency, urgencies } from "@kept/domain/tickets/ticket.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { groundsIn } from "./urgency-grounds.ts";
import { useUrgency } from "./use-urgency.ts";

/** The urgency as it follows from what was told; set otherwise only with a reason, which is asked for once one `tried` to go on. */
export function UrgencyField({ tried }: { tried: boolean }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { draft, edit } = useDesk();
  const { urgency, because } = useUrgency();
  const { fault } = draft;
  const set = (value: string) =>
    edit((before) => {
      const chosen = Urgency.safeParse(value).data ?? null;
      return { ...before, fault: { ...before.fault, urgency: chosen === urgency ? null : chosen } };
    });
  const grounds = groundsIn(because, language);
  return (
    <div className={classes.urgency}>
      <NativeSelect
        label={t("urgency")}
        value={fault.urgency ?? urgency}
        data={urgencies.map((value) => ({ value, label: urgencyNames[value][language] }))}
        onChange={(event) => set(event.currentTarget.value)}
      />
      {fault.urgency ? (
        <TextInput
          id="urgency-reason"
          label={t("urgencyReason")}
          required
          error={tried && fault.urgencyReason.trim() === "" && t("sayUrgencyReason")}
          value={fault.urgencyReason}
          onChange={(event) => {
            const urgencyReason = event.currentTarget.value;
            edit((before) => ({ ...before, fault: { ...before.fault, urgencyReason } }));
          }}
        />
      ) : (
        <p className={classes.quiet}>{t("proposed", { grounds })}</p>
      )}
    </div>
  );
}
