import { Button, Switch, TextInput } from "@mantine/core";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { charterApi, type ClauseVersion } from "@kept/domain/charter/api.ts";
import { charterTitle } from "@kept/domain/charter/clauses.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { CharterDocument } from "../charter/charter-document.tsx";
import classes from "../charter/charter.module.css";
import { clauseInAddress } from "../charter/clause-in-address.ts";
import { CharterTabs } from "../charter/charter-tabs.tsx";
import { ClausePanel } from "../charter/clause-panel.tsx";
import { messages } from "../charter/messages.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { ChangeEffect } from "./change-effect.tsx";
import { ClauseStanding } from "./clause-standing.tsx";

/** The charter with how each clause stands now; a clause opens beside it (`?clause=3.6.6`), and one can look at another day (`?at=`). */
export function CharterPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const navigate = useNavigate();
  const { at } = useSearch({ strict: false }) as { at?: string; clause?: unknown };
  const chosen = clauseInAddress(useRouter().history.location.search);
  const [onlyMeasured, setOnlyMeasured] = useState(false);
  const charter = useAsk(charterApi.list, at ? { at: new Date(at).toISOString() } : {});
  const board = useAsk(promisesApi.board, {});
  const go = (search: { clause?: string; at?: string }) => void navigate({ to: "/charter", search, replace: true });

  const standing = (clause: ClauseVersion) =>
    clause.measured && <ClauseStanding standing={board.data?.rows.find((row) => row.clause === clause.id)} />;
  const tools = (
    <div className={classes.tools}>
      <Switch
        label={t("onlyMeasured")}
        checked={onlyMeasured}
        onChange={(event) => setOnlyMeasured(event.currentTarget.checked)}
      />
      <TextInput
        type="date"
        aria-label={t("inForceOn")}
        title={t("inForceOn")}
        size="xs"
        value={at ?? ""}
        onChange={(event) => go({ clause: chosen ?? undefined, at: event.currentTarget.value || undefined })}
      />
      <Button variant="default" size="xs" onClick={() => window.print()}>
        {t("print")}
      </Button>
    </div>
  );
  return (
    <>
      <CharterTabs />
      <PageHead title={charterTitle[language]} lede={t("lede")} acts={tools} />
      {charter.error && <ErrorNote says={charter.error.detail} again={() => void charter.refetch()} />}
      <div className={classes.page} data-open={chosen ? true : undefined}>
        <CharterDocument
          clauses={charter.data?.clauses.filter(({ measured }) => measured || !onlyMeasured) ?? []}
          chosen={chosen}
          choose={(id) => go({ clause: id, at })}
          standing={standing}
        />
        {chosen && <ClausePanel key={chosen} id={chosen} Effect={ChangeEffect} close={() => go({ at })} />}
      </div>
    </>
  );
}
