import { useState } from "react";
import { Button, Group } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { calendarApi } from "@kept/domain/calendar/api.ts";
import { charterApi } from "@kept/domain/charter/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { ClauseFacts } from "./clause-facts.tsx";
import { ClauseForm, type Effect } from "./clause-form.tsx";
import { ClauseVersions } from "./clause-versions.tsx";
import { LadderView } from "./ladder-view.tsx";
import { messages } from "./messages.ts";
import classes from "./charter.module.css";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** One clause beside the document: what it asks, its ladder, its versions; the administrator changes it here. */
export function ClausePanel({ id, Effect, close }: { id: string; Effect: Effect; close: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const may = useMay();
  const [changing, setChanging] = useState(false);
  useHotkeys([["Escape", close]]);
  const story = useAsk(charterApi.read, { id });
  const calendars = useAsk(calendarApi.list, {});
  if (story.error) return <ErrorNote says={story.error.detail} again={() => void story.refetch()} />;
  if (!story.data) return null;
  const { inForce, versions } = story.data;
  const calendar = calendars.data?.calendars.find(({ calendarId }) => calendarId === inForce.calendarId);

  return (
    <aside className={classes.panel} aria-label={`${id} ${inForce.texts.title[language]}`}>
      <Group justify="space-between" wrap="nowrap">
        <h2>
          {id} {inForce.texts.title[language]}
        </h2>
        <Button variant="subtle" size="compact-sm" onClick={close}>
          {t("close")}
        </Button>
      </Group>
      {changing ? (
        <ClauseForm
          clause={inForce}
          calendars={calendars.data?.calendars ?? []}
          Effect={Effect}
          done={() => setChanging(false)}
        />
      ) : (
        <>
          <ClauseFacts clause={inForce} calendarName={calendar?.name[language] ?? ""} />
          {inForce.measured && (
            <>
              <h3>{t("ladder")}</h3>
              <LadderView ladder={inForce.ladder} />
            </>
          )}
          {may(charterApi.change) && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {t("change")}
            </Button>
          )}
          <ClauseVersions inForce={inForce} versions={versions} />
        </>
      )}
    </aside>
  );
}
