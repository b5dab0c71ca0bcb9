import { Checkbox, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { MailWay, type Preference } from "@kept/domain/notices/preference.ts";
import { topicNames, topics, type Topic } from "@kept/domain/notices/topics.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./notices.module.css";
import { NoticesTabs } from "./notices-tabs.tsx";
import { PushSection } from "./push-section.tsx";
import { QuietFields } from "./quiet-fields.tsx";
import { messages } from "./ways-messages.ts";

/** How I want to be told: by topic in the app, by mail and by push, my quiet hours, my gathered letter. What I choose holds at once. */
export function WaysPage() {
  const t = useMessages(messages);
  const { data, error, refetch } = useAsk(noticesApi.preference, {});
  // What I chose stands at once, so that the next choice builds on it; a refused one falls back.
  const [chosen, setChosen] = useState<Preference | null>(null);
  const save = useDo(noticesApi.choose, {
    onRefused: () => {
      setChosen(null);
      return false;
    },
  });
  const mine = chosen ?? data?.preference;
  const choose = (next: Preference) => {
    setChosen(next);
    save.mutate(next);
  };
  return (
    <>
      <NoticesTabs />
      <PageHead title={t("title")} lede={t("lede")} />
      {error && <ErrorNote says={error.detail} again={() => void refetch()} />}
      {data && !data.mailIsOn && (
        <p role="note" className={classes.note}>
          {t("mailOff")}
        </p>
      )}
      {mine && (
        <>
          <WaysTable mine={mine} choose={choose} />
          <PushSection mine={mine} choose={choose} />
          <QuietFields mine={mine} choose={choose} />
        </>
      )}
      <p role="status" className={classes.quiet}>
        {save.isSuccess && t("saved")}
      </p>
    </>
  );
}

type Props = { mine: Preference; choose: (next: Preference) => void };

function WaysTable({ mine, choose }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const put = (topic: Topic, part: Partial<Preference["ways"][Topic]>) =>
    choose({ ...mine, ways: { ...mine.ways, [topic]: { ...mine.ways[topic], ...part } } });
  return (
    <table className={classes.ways}>
      <thead>
        <tr>
          <th>{t("topic")}</th>
          <th>{t("app")}</th>
          <th>{t("mail")}</th>
          <th>{t("push")}</th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => {
          const name = topicNames[topic][language];
          return (
            <tr key={topic}>
              <th scope="row">{name}</th>
              <td>
                <Checkbox
                  aria-label={`${name} · ${t("app")}`}
                  checked={mine.ways[topic].app}
                  onChange={(event) => put(topic, { app: event.currentTarget.checked })}
                />
              </td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={`${name} · ${t("mail")}`}
                  value={mine.ways[topic].mail}
                  data={MailWay.options.map((value) => ({ value, label: t(value) }))}
                  onChange={(event) => put(topic, { mail: MailWay.parse(event.currentTarget.value) })}
                />
              </td>
              <td>
                <Checkbox
                  aria-label={`${name} · ${t("push")}`}
                  checked={mine.ways[topic].push}
                  onChange={(event) => put(topic, { push: event.currentTarget.checked })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
      <caption>{t("appHint")}</caption>
    </table>
  );
}
