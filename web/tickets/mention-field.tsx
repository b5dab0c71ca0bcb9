import { Textarea, type TextareaProps } from "@mantine/core";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { fitting, mentionTyped, type Mentionable } from "@kept/domain/tickets/mentions.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./beside.module.css";
import { messages } from "./beside-messages.ts";

type Props = Omit<TextareaProps, "value" | "onChange"> & {
  value: string;
  change: (text: string) => void;
  /** Whether an `@` opens the list of people and departments. */
  mentions: boolean;
};

const shownAtMost = 8;

/** Where one writes; behind an `@` a list opens, chosen from by name, pinyin or department, with the arrows and Enter. */
export function MentionField({ value, change, mentions, ...rest }: Props) {
  const t = useMessages(messages);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [here, setHere] = useState(0);
  const list = useId();
  const { data } = useAsk(ticketsApi.mentionable, {}, { enabled: mentions });
  const typed = mentions ? mentionTyped(value, caret) : null;
  const isOpen = typed !== null && typed.at !== closedAt && data !== undefined;
  const fit = isOpen ? fitting(data.rows, typed.typed).slice(0, shownAtMost) : [];
  const at = Math.min(here, Math.max(0, fit.length - 1));

  const choose = (one: Mentionable) => {
    if (!typed) return;
    const before = `${value.slice(0, typed.at)}@${one.handles[0]} `;
    change(before + value.slice(caret));
    setHere(0);
    setCaret(before.length);
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };
  const press = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const one = fit[at];
    if (event.key === "Escape") setClosedAt(typed.at);
    else if (event.key === "ArrowDown" && fit.length > 0) setHere((at + 1) % fit.length);
    else if (event.key === "ArrowUp" && fit.length > 0) setHere((at + fit.length - 1) % fit.length);
    else if ((event.key === "Enter" || event.key === "Tab") && one) choose(one);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.field}>
      {isOpen && (
        <ul id={list} role="listbox" aria-label={t("mentionList")} className={classes.options}>
          {fit.length === 0 && (
            <li role="option" aria-selected={false} aria-disabled>
              {t("noneFits")}
            </li>
          )}
          {fit.map((one, place) => (
            <li
              key={`${one.kind} ${one.id}`}
              id={`${list}-${place}`}
              role="option"
              aria-selected={place === at}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(one);
              }}
            >
              <span>{one.handles[0]}</span>
              <small>{one.kind === "department" ? t("wholeDepartment") : one.department}</small>
            </li>
          ))}
        </ul>
      )}
      <Textarea
        {...rest}
        ref={field}
        value={value}
        aria-autocomplete={mentions ? "list" : undefined}
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen && fit.length > 0 ? `${list}-${at}` : undefined}
        onKeyDown={press}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setClosedAt(typed?.at ?? null)}
        onFocus={() => setClosedAt(null)}
        onChange={(event) => {
          change(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
          setHere(0);
          setClosedAt(null);
        }}
      />
    </div>
  );
}
