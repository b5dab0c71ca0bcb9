import { useState } from "react";
import { codeKindNames, codesFor, codeName, codeOf, type CodeKind } from "@kept/domain/charter/fault-codes.ts";
import { codesMatching, type Family } from "@kept/domain/charter/code.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { results, type FaultRecord, type Result, type Ticket } from "@kept/domain/tickets/ticket.ts";
import { resultNames } from "@kept/domain/tickets/words.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { SendRow } from "./send-row.tsx";
import { StaleEdit } from "./stale-edit.tsx";
import classes from "./tickets.module.css";
import { useDraft } from "../platform/draft.ts";
import { useWrite } from "./use-write.ts";

const coded = ["symptom", "cause", "component", "action"] as const;
type Coded = (typeof coded)[number];

/** The fault record that every solution needs: four codes found by typing, how it ended, and a note. */
export function SolveForm({ ticket, done }: { ticket: Ticket; done: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [note, setNote] = useDraft(`ticket:${ticket.id}:solve`);
  const [codes, setCodes] = useState<Partial<Record<Coded, string>>>({ symptom: ticket.symptomCodes[0] });
  const [result, setResult] = useState<Result>("fixed");
  const write = useWrite(ticketsApi.solve, () => {
    setNote("");
    done();
  });
  const family = (codes.symptom && codeOf("symptom", codes.symptom)?.family) || null;
  const { symptom, cause, component, action } = codes;
  const record: FaultRecord | null =
    symptom && cause && component && action
      ? { symptom, cause, component, action, result, ...(note.trim() ? { note } : {}) }
      : null;
  const send = () => {
    if (record && !write.sends) write.send({ id: ticket.id, version: ticket.version, record });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          send();
        }
      }}
    >
      {write.stale && <StaleEdit mine={{ state: ticket.state, engineerName: ticket.engineerName }} {...write.stale} />}
      <div className={classes.pair}>
        {coded.map((kind, place) => (
          <CodeField
            key={kind}
            kind={kind}
            first={place === 0}
            family={kind === "action" ? null : family}
            code={codes[kind]}
            choose={(code) => setCodes({ ...codes, [kind]: code })}
          />
        ))}
        <label className={classes.label}>
          {t("result")}
          <select
            className={classes.field}
            value={result}
            onChange={(event) => setResult(results.find((each) => each === event.target.value) ?? "fixed")}
          >
            {results.map((each) => (
              <option key={each} value={each}>
                {resultNames[each][language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <textarea
        className={`${classes.field} ${classes.area}`}
        aria-label={t("solveNote")}
        placeholder={t("solveNote")}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <SendRow ready={record !== null} sends={write.sends} label={t("solve")} />
    </form>
  );
}

type CodeProps = {
  kind: Coded & CodeKind;
  first: boolean;
  family: Family | null;
  code: string | undefined;
  choose: (code: string | undefined) => void;
};

/** One code, found by typing any part of its name; the likely ones stand first. */
function CodeField({ kind, first, family, code, choose }: CodeProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState(code ? codeName(kind, code, language) : "");
  const offered = codesMatching(codesFor(kind, family), typed, language);
  const pick = (text: string) => {
    setTyped(text);
    const exact = codesFor(kind, family).find(({ says }) => says[language] === text);
    choose(exact?.code);
  };
  const settle = () => {
    const best = offered[0];
    if (!code && typed.trim() !== "" && best) pick(best.says[language]);
  };
  return (
    <label className={classes.label}>
      {codeKindNames[kind][language]}
      <input
        className={classes.field}
        data-first={first || undefined}
        list={`codes-${kind}`}
        value={typed}
        aria-invalid={typed !== "" && !code ? true : undefined}
        onChange={(event) => pick(event.target.value)}
        onBlur={settle}
      />
      <datalist id={`codes-${kind}`}>
        {offered.map(({ code: each, says }) => (
          <option key={each} value={says[language]} />
        ))}
      </datalist>
    </label>
  );
}
