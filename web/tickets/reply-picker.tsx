import { Anchor, Button, NativeSelect, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId, useState, type KeyboardEvent } from "react";
import { Language, languages } from "@kept/domain/kit/language.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { fitting } from "@kept/domain/tickets/mentions.ts";
import { filledReply, languageOf, type Reply } from "@kept/domain/tickets/reply.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./beside.module.css";
import { messages } from "./reply-messages.ts";

type Props = { ticket: Ticket; insert: (text: string) => void; close: () => void };

const shownAtMost = 30;

/** Finds a kept reply by title, group or pinyin and shows it as it would be said on this ticket; Enter inserts it. */
export function ReplyPicker({ ticket, insert, close }: Props) {
  const t = useMessages(messages);
  const [typed, setTyped] = useState("");
  const [here, setHere] = useState(0);
  const [wished, setWished] = useState<Language>(ticket.language);
  const list = useId();
  const replies = useAsk(ticketsApi.replies, {});
  const values = useAsk(ticketsApi.replyValues, { id: ticket.id }, { staleTime: 0 });
  const fit = fitting(replies.data?.rows ?? [], typed.trim()).slice(0, shownAtMost);
  const at = Math.min(here, Math.max(0, fit.length - 1));
  const chosen = fit[at];
  const language = chosen ? languageOf(chosen, wished) : wished;
  const filled = chosen && filledReply(chosen.texts[language] ?? "", values.data?.[language] ?? {});
  const take = () => filled && values.data && insert(filled.text);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" && fit.length > 0) setHere((at + 1) % fit.length);
    else if (event.key === "ArrowUp" && fit.length > 0) setHere((at + fit.length - 1) % fit.length);
    else if (event.key === "Enter") take();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="group" aria-label={t("insert")} className={classes.picker}>
      <div className={classes.pair}>
        <TextInput
          size="xs"
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${list}-${at}` : undefined}
          aria-label={t("search")}
          placeholder={t("search")}
          value={typed}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setHere(0);
          }}
        />
        <NativeSelect
          size="xs"
          aria-label={t("language")}
          value={language}
          data={languages.map((value) => ({
            value,
            label: t(value),
            disabled: chosen !== undefined && !chosen.texts[value],
          }))}
          onChange={(event) => setWished(Language.parse(event.currentTarget.value))}
        />
        <Button size="xs" variant="default" disabled={!filled} onClick={take}>
          {t("take")}
        </Button>
      </div>
      <ul id={list} role="listbox" aria-label={t("insert")} className={classes.replies}>
        {fit.map((reply, place) => (
          <Choice key={reply.id} id={`${list}-${place}`} reply={reply} here={place === at} go={() => setHere(place)} />
        ))}
      </ul>
      {replies.data && fit.length === 0 && (
        <p className={classes.quiet}>
          {t(replies.data.rows.length === 0 ? "none" : "noneFits")} ·{" "}
          <Anchor component={Link} to="/replies">
            {t("keepHere")}
          </Anchor>
        </p>
      )}
      {filled && (
        <p aria-label={t("preview")} role="note" className={classes.preview}>
          <Marked text={filled.text} />
        </p>
      )}
      <p className={classes.quiet}>{t("keys")}</p>
    </div>
  );
}

type ChoiceProps = { id: string; reply: Reply; here: boolean; go: () => void };

const Choice = ({ id, reply, here, go }: ChoiceProps) => (
  <li
    id={id}
    role="option"
    aria-selected={here}
    onMouseDown={(event) => {
      event.preventDefault();
      go();
    }}
  >
    <span>{reply.title}</span>
    <small>{reply.folder}</small>
  </li>
);

/** A text in which what could not be filled in stands out. */
const Marked = ({ text }: { text: string }) =>
  text.split(/(\{\w+\})/).map((part, place) => (place % 2 === 1 ? <mark key={place}>{part}</mark> : part));
