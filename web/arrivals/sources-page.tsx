import { useState } from "react";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { arrivalChannels, type ArrivalChannel, type Source } from "@kept/domain/arrivals/arrival.ts";
import { arrivalReasons } from "@kept/domain/arrivals/reasons.ts";
import { channelNames } from "@kept/domain/arrivals/words.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Findings } from "../platform/findings.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./arrivals.module.css";
import { messages } from "./messages.ts";
import { SourceGiven, type Given } from "./source-given.tsx";

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
      {given && <SourceGiven given={given} close={() => setGiven(null)} />}
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
          <SourceRow
            key={source.id}
            source={source}
            give={(secret) => setGiven({ id: source.id, secret, way: source.channel === "fax" ? "hylafax" : "http" })}
          />
        ))}
      </ul>
    </>
  );
}

/** A fax line at HylaFAX, or a program that sends over HTTP, for each channel there is. */
const kinds = ["hylafax", ...arrivalChannels] as const;
type Kind = (typeof kinds)[number];
const channelOf = (kind: Kind): ArrivalChannel => (kind === "hylafax" ? "fax" : kind);

function SourceForm({ close, done }: { close: () => void; done: (given: Given) => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Kind>("hylafax");
  const channel = channelOf(kind);
  const kindName = (value: Kind) =>
    value === "hylafax" ? t("hylafax") : t("overHttp", { channel: channelNames[value][language] });
  const add = useDo(arrivalsApi.addSource, {
    onRefused: () => true,
    onDone: ({ source, secret }) => done({ id: source.id, secret, way: kind === "hylafax" ? "hylafax" : "http" }),
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
        value={kind}
        data={kinds.map((value) => ({ value, label: kindName(value) }))}
        onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? "hylafax")}
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
  const [tests, setTests] = useState(false);
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
        <Button size="compact-xs" onClick={() => setTests(!tests)} aria-expanded={tests}>
          {t("test")}
        </Button>
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
      {tests && <Tested id={id} />}
    </li>
  );
}

function Tested({ id }: { id: string }) {
  const { data } = useAsk(arrivalsApi.sourceFindings, { id }, { staleTime: 0 });
  return <Findings rows={data?.rows} />;
}
