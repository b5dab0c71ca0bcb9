import { Anchor, Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId, useState, type KeyboardEvent } from "react";
import { macrosApi, type Macro } from "@kept/domain/macros/api.ts";
import { fitting } from "@kept/domain/tickets/mentions.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { MacroPreview } from "./macro-preview.tsx";
import classes from "./macros.module.css";
import { messages } from "./messages.ts";

/** Finds a macro by one key, says what it will do to this ticket, and does it. */
export function RunMacro({ ticketId }: { ticketId: string }) {
  const t = useMessages(messages);
  const may = useMay()(macrosApi.run);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Macro | null>(null);
  const start = { does: () => setOpen(true), says: t("run") };
  useKeys(may ? { ":": start, "：": start } : {});
  if (!may) return null;
  const close = () => {
    setOpen(false);
    setChosen(null);
  };
  if (!open)
    return (
      <Button size="compact-xs" variant="subtle" rightSection={<KeyHint keys=":" />} onClick={() => setOpen(true)}>
        {t("run")}
      </Button>
    );
  return (
    <div role="group" aria-label={t("run")} className={classes.panel}>
      {chosen ? (
        <MacroPreview macro={chosen} ticketId={ticketId} close={close} />
      ) : (
        <Finder choose={setChosen} close={close} />
      )}
    </div>
  );
}

function Finder({ choose, close }: { choose: (macro: Macro) => void; close: () => void }) {
  const t = useMessages(messages);
  const list = useId();
  const [typed, setTyped] = useState("");
  const [here, setHere] = useState(0);
  const { data } = useAsk(macrosApi.list, {});
  const fit = fitting(
    (data?.rows ?? []).filter(({ on }) => on),
    typed.trim(),
  );
  const at = Math.min(here, Math.max(0, fit.length - 1));
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const one = fit[at];
    if (event.key === "ArrowDown" && fit.length > 0) setHere((at + 1) % fit.length);
    else if (event.key === "ArrowUp" && fit.length > 0) setHere((at + fit.length - 1) % fit.length);
    else if (event.key === "Enter" && one) choose(one);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <TextInput
        size="xs"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={fit.length > 0 ? `${list}-${at}` : undefined}
        aria-label={t("search")}
        placeholder={t("search")}
        value={typed}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setHere(0);
        }}
      />
      <ul id={list} role="listbox" aria-label={t("run")} className={classes.options}>
        {fit.map((macro, place) => (
          <li
            key={macro.id}
            id={`${list}-${place}`}
            role="option"
            aria-selected={place === at}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(macro);
            }}
          >
            <span>{macro.name}</span>
            <span className={classes.quiet}>{t("used", { n: macro.used })}</span>
          </li>
        ))}
      </ul>
      {data && fit.length === 0 && (
        <p className={classes.quiet}>
          {t(data.rows.length === 0 ? "none" : "noneFits")} ·{" "}
          <Anchor component={Link} to="/macros">
            {t("keepHere")}
          </Anchor>
        </p>
      )}
    </>
  );
}
