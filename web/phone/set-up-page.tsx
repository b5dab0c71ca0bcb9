import { useState } from "react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { ExtensionsPane } from "./extensions-pane.tsx";
import { messages } from "./messages.ts";
import { NumbersPane } from "./numbers-pane.tsx";
import classes from "./phone.module.css";
import { SecretShown, type Shown } from "./secret-shown.tsx";
import { SourceForm } from "./source-form.tsx";
import { SourceRow } from "./source-row.tsx";

/** Connects telephone systems, enters hotline numbers, says whose telephone is whose, and tests it all. */
export function PhoneSetUpPage() {
  const t = useMessages(messages);
  const [adds, setAdds] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const sources = useAsk(phoneApi.sources, {});
  const rows = sources.data?.rows;
  return (
    <>
      <PageHead
        title={t("setUpTitle")}
        lede={t("setUpLede")}
        acts={
          <Button variant="default" component={Link} to="/phone">
            {t("toCalls")}
          </Button>
        }
      />
      <section aria-label={t("sources")}>
        <header className={classes.bar}>
          <h2 className={classes.title}>{t("sources")}</h2>
          <Button size="compact-sm" onClick={() => setAdds(true)}>
            {t("addSource")}
          </Button>
        </header>
        {sources.error && <ErrorNote says={sources.error.detail} again={() => void sources.refetch()} />}
        {shown && <SecretShown shown={shown} close={() => setShown(null)} />}
        {adds && (
          <SourceForm
            done={(made) => {
              setAdds(false);
              if (made) setShown(made);
            }}
          />
        )}
        {rows?.length === 0 && !adds && <EmptyState title={t("noSources")} hint={t("noSourcesHint")} />}
        <ul className={classes.rows}>
          {rows?.map((source) => (
            <SourceRow key={source.id} source={source} show={setShown} />
          ))}
        </ul>
      </section>
      <NumbersPane />
      <ExtensionsPane />
    </>
  );
}
