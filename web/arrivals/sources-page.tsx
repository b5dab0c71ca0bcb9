import { useState } from "react";
import { Button, CloseButton, CopyButton, NativeSelect, TextInput } from "@mantine/core";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { ArrivalChannel, arrivalChannels, type Source } from "@kept/domain/arrivals/arrival.ts";
import { arrivalReasons } from "@kept/domain/arrivals/reasons.ts";
import { channelNames } from "@kept/domain/arrivals/words.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./arrivals.module.css";
import { messages } from "./messages.ts";

/** A secret just given out, and for which source. */
type Given = { id: string; secret: string };

/** The programs that may send us what they received: fax servers, web forms, other systems. */
export function SourcesPage() {
  const t = useMessages(messages);
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const asked = useAsk(arrivalsApi.sources, {});
  useKeys({ n: { says: t("addSource"), does: () => setAdding(true) } });
  const rows = asked.data?.rows;
  return (
    <>
      <PageHead
        title={t("sources")}
        lede={t("sourcesLede")}
        acts={<Button onClick={() => setAdding(true)}>{t("addSource")}</Button>}
      />
      {asked.error && <ErrorNote says={asked.error.detail} again={() => void asked.refetch()} />}
      {given && <SecretShown given={given} close={() => setGiven(null)} />}
      {adding && (
        <SourceForm
          close={() => setAdding(false)}
          done={(one) => {
            setAdding(false);
            setGiven(one);
          }}
        />
      )}
      {rows?.length === 0 && !adding && <EmptyState title={t("noSource")} hint={t("noSourceHint")} />}
      <ul className={classes.list}>
        {rows?.map((source) => (
          <SourceRow key={source.id} source={source} give={(secret) => setGiven({ id: source.id, secret })} />
        ))}
      </ul>
    </>
  );
}

/** Where to send and what to sign with, this once. */
function SecretShown({ given, close }: { given: Given; close: () => void }) {
  const t = useMessages(messages);
  const address = `${location.origin}/api/inbound/v1/${given.id}`;
  return (
    <section className={classes.secret} aria-label={t("secret")}>
      <div className={classes.facts}>
        <strong>{t("secret")}</strong>
        <CloseButton aria-label={t("cancel")} onClick={close} />
      </div>
      <p className={classes.quiet}>{t("secretHint")}</p>
      {[address, given.secret].map((value) => (
        <p key={value} className={classes.facts}>
          <code className={classes.code}>{value}</code>
          <CopyButton value={value}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>
                {t(copied ? "copied" : "copy")}
              </Button>
            )}
          </CopyButton>
        </p>
      ))}
    </section>
  );
}

function SourceForm({ close, done }: { close: () => void; done: (given: Given) => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [name, setName] = useState("");
  const [channel, setChannel] = useState<ArrivalChannel>("fax");
  const add = useDo(arrivalsApi.addSource, {
    onRefused: () => true,
    onDone: ({ source, secret }) => done({ id: source.id, secret }),
  });
  return (
    <form
      className={classes.form}
      aria-label={t("addSource")}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ name, channel });
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <TextInput
        required
        autoFocus
        label={t("sourceName")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("channel")}
        value={channel}
        data={arrivalChannels.map((value) => ({ value, label: channelNames[value][language] }))}
        onChange={(event) => setChannel(ArrivalChannel.parse(event.currentTarget.value))}
      />
      {add.error && <ErrorNote says={add.error.detail} />}
      <div className={classes.acts}>
        <Button type="submit" size="xs" loading={add.isPending} disabled={name.trim() === ""}>
          {t("addSource")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

/** One program: how it goes, and what was last wrong with what it sent. */
function SourceRow({ source, give }: { source: Source; give: (secret: string) => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const turn = useDo(arrivalsApi.changeSource);
  const second = useDo(arrivalsApi.addSecret, { onDone: ({ secret }) => give(secret) });
  const drop = useDo(arrivalsApi.dropSecret);
  const { id, name, channel, active, secrets, lastAt, count, refusedAt, refusedFor } = source;
  const refused = Object.entries(arrivalReasons).find(([code]) => code === refusedFor)?.[1].says[language];
  return (
    <li className={classes.source}>
      <h2 className={classes.title}>{name}</h2>
      <p className={classes.facts}>
        <span>{channelNames[channel][language]}</span>
        <span>{active ? t("received", { n: count }) : t("switchedOff")}</span>
        {lastAt && <Moment at={lastAt} />}
      </p>
      {refused && refusedAt && (!lastAt || refusedAt > lastAt) && <ErrorNote says={refused} />}
      <div className={classes.acts}>
        <Button size="compact-xs" variant="default" onClick={() => turn.mutate({ id, active: !active })}>
          {t(active ? "switchOff" : "switchOn")}
        </Button>
        {secrets < 2 ? (
          <Button size="compact-xs" variant="default" onClick={() => second.mutate({ id })}>
            {t("newSecret")}
          </Button>
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => drop.mutate({ id })}>
            {t("dropSecret")}
          </Button>
        )}
      </div>
    </li>
  );
}
