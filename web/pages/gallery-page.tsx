import { Button, Group, NativeSelect, TextInput, useMantineColorScheme } from "@mantine/core";
import { useState } from "react";
import { Language, languages } from "@kept/domain/kit/language.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { FilterBar } from "@kept/ui/filter-bar.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { Beside, SidePanel } from "@kept/ui/side-panel.tsx";
import { StepList } from "@kept/ui/step-list.tsx";
import { TextWithHover } from "@kept/ui/text-with-hover.tsx";
import { Timeline } from "@kept/ui/timeline.tsx";
import { hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { languageNames, speak } from "../platform/language.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { GalleryClocks } from "./gallery-clocks.tsx";
import { messages } from "./gallery-messages.ts";
import classes from "./gallery.module.css";

/** Every part of the desk in every state, in three languages, dark and light; open to anyone. */
export function GalleryPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const now = useNow();
  const [since] = useState(now);
  return (
    <main className={classes.page}>
      <PageHead
        title={t("title")}
        lede={t("lede")}
        acts={
          <>
            <NativeSelect
              aria-label="language"
              value={language}
              data={languages.map((value) => ({ value, label: languageNames[value] }))}
              onChange={(event) => speak(Language.parse(event.currentTarget.value))}
            />
            <Button variant="default" onClick={() => setColorScheme(colorScheme === "dark" ? "light" : "dark")}>
              ◐
            </Button>
          </>
        }
      />
      <GalleryClocks since={since} />
      <Lists since={since} />
      <section className={classes.two}>
        <div>
          <h2>{t("steps")}</h2>
          <Steps />
        </div>
        <div>
          <h2>{t("timeline")}</h2>
          <Happenings />
        </div>
      </section>
      <section className={classes.two}>
        <div>
          <h2>{t("says")}</h2>
          <ErrorNote says={t("refused")} again={() => undefined} />
          <EmptyState title={t("empty")} hint={t("emptyHint")} act={<Button variant="default">{t("assign")}</Button>} />
        </div>
        <div>
          <h2>{t("acts")}</h2>
          <Acts />
        </div>
      </section>
    </main>
  );
}

function Lists({ since }: { since: string }) {
  const t = useMessages(messages);
  const [shelf, setShelf] = useState("open");
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = [
    { id: "F-2026-000121", due: plus(since, 72 * minute) },
    { id: "F-2026-000122", due: plus(since, 3 * minute) },
    { id: "F-2026-000123", due: plus(since, -minute) },
  ];
  return (
    <section>
      <h2>{t("lists")}</h2>
      <FilterBar
        label={t("lists")}
        shelves={[
          { value: "open", label: t("open"), keys: "1", count: 3 },
          { value: "closed", label: t("closed"), keys: "2" },
          { value: "all", label: t("all"), keys: "3" },
        ]}
        chosen={shelf}
        choose={setShelf}
      >
        <TextInput aria-label={t("search")} placeholder={`${t("search")}  /`} />
      </FilterBar>
      <Beside
        panel={
          chosen && (
            <SidePanel title={chosen} close={() => setChosen(null)}>
              {t("fault")}
            </SidePanel>
          )
        }
      >
        <RowList
          label={t("lists")}
          rows={rows}
          keyOf={({ id }) => id}
          chosen={chosen}
          open={({ id }) => setChosen(id)}
          show={({ id, due }) => ({
            lead: id,
            says: `${t("customer")} · ${t("fault")}`,
            end: <PromiseClock short clause="3.6.4" state="running" startedAt={plus(due, -4 * hour)} dueAt={due} />,
          })}
        />
      </Beside>
    </section>
  );
}

function Steps() {
  const t = useMessages(messages);
  return (
    <StepList
      label={t("steps")}
      go={() => undefined}
      steps={[
        { label: t("company"), state: "done", length: "0:06" },
        { label: t("record"), state: "left-out" },
        { label: t("person"), state: "done", length: "0:04" },
        { label: t("faultStep"), state: "now", length: "0:12" },
        { label: t("promise"), state: "open" },
      ]}
    />
  );
}

function Happenings() {
  const t = useMessages(messages);
  return (
    <Timeline
      label={t("timeline")}
      lines={[
        { kind: "happening", id: "a", at: "14:02", says: t("reported") },
        { kind: "stage", id: "b", says: t("stage", { length: "1:00" }) },
        { kind: "happening", id: "c", at: "14:03", says: t("assigned") },
        { kind: "stage", id: "d", says: t("stage", { length: "2:02" }) },
        { kind: "happening", id: "e", at: "14:05", says: t("contacted"), tone: "kept" },
        { kind: "happening", id: "f", at: "18:02", says: t("late"), tone: "broken" },
      ]}
    />
  );
}

function Acts() {
  const t = useMessages(messages);
  return (
    <>
      <Group mb="md">
        <Button rightSection={<KeyHint keys="a" />} onClick={() => showUndo(t("done"), t("undo"), () => undefined)}>
          {t("assign")}
        </Button>
        <Button variant="default" rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {t("solve")}
        </Button>
        <Button variant="subtle">{t("cancel")}</Button>
      </Group>
      <TextInput label={t("name")} description={t("nameHint")} mb="sm" />
      <TextInput label={t("name")} error={t("nameHint")} mb="sm" />
      <NativeSelect label={t("urgency")} data={[t("normal"), t("high")]} mb="sm" />
      <TextWithHover says={t("yesterday")} more="2026-11-22 16:40:12 GMT+8" />
    </>
  );
}
