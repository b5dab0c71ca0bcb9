import { Stack, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { languages } from "@kept/domain/kit/language.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { placeholders, ReplyFacts, type Reply } from "@kept/domain/tickets/reply.ts";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { SureButton } from "../staff/sure-button.tsx";
import classes from "./beside.module.css";
import { messages } from "./reply-messages.ts";
import { SharedWith } from "./shared-with.tsx";
import { FormActs } from "../platform/form-acts.tsx";

type Props = { reply: Reply | null; done: () => void };

/** One reply: its title, its text in up to three languages, and with whom it is shared. Null for a new one. */
export function ReplyPanel({ reply, done }: Props) {
  const t = useMessages(messages);
  const mayShare = useMay()(ticketsApi.shareReply);
  const share = useDo(ticketsApi.shareReply);
  const changes = reply?.mayChange ?? true;
  return (
    <SidePanel title={reply?.title ?? t("add")} close={done}>
      <fieldset disabled={!changes} className={classes.plain}>
        <ReplyForm reply={reply} done={done} />
        {reply && mayShare && (
          <SharedWith
            value={reply.sharedWith}
            change={(sharedWith) => share.mutate({ id: reply.id, sharedWith: [...sharedWith] })}
          />
        )}
      </fieldset>
    </SidePanel>
  );
}

type Draft = { title: string; folder: string; texts: Reply["texts"] };

function ReplyForm({ reply, done }: Props) {
  const t = useMessages(messages);
  const [id] = useState(() => reply?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>(reply ?? { title: "", folder: "", texts: {} });
  const [tried, setTried] = useState(false);
  const put = useDo(ticketsApi.putReply, { onDone: done });
  const drop = useDo(ticketsApi.dropReply, { onDone: done });
  const whole = ReplyFacts.safeParse(draft);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (whole.success) put.mutate({ id, version: reply?.version ?? 0, ...whole.data });
  };
  const names = placeholders.map((name) => `{${name}} ${t(name)}`).join(" · ");
  return (
    <Stack component="form" gap="sm" onSubmit={save}>
      <TextInput
        label={t("name")}
        required
        value={draft.title}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <TextInput
        label={t("folder")}
        placeholder={t("folderHint")}
        value={draft.folder}
        onChange={(event) => setDraft({ ...draft, folder: event.currentTarget.value })}
      />
      {languages.map((language) => (
        <Textarea
          key={language}
          label={t(language)}
          autosize
          minRows={2}
          maxRows={8}
          value={draft.texts[language] ?? ""}
          onChange={(event) => setDraft({ ...draft, texts: { ...draft.texts, [language]: event.currentTarget.value } })}
        />
      ))}
      <p className={classes.quiet}>{t("fills", { names })}</p>
      {tried && !whole.success && (
        <p role="alert" className={classes.unfilled}>
          {t("needsText")}
        </p>
      )}
      <FormActs says={t("save")} busy={put.isPending} cancel={done}>
        {reply && (
          <SureButton
            word={t("delete")}
            asks={t("deleteSure")}
            busy={drop.isPending}
            does={() => drop.mutate({ id: reply.id })}
          />
        )}
      </FormActs>
    </Stack>
  );
}
