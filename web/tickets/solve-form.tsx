import { useState } from "react";
import { NativeSelect, Select, Textarea } from "@mantine/core";
import { codesMatching, type Family } from "@kept/domain/charter/code.ts";
import { codeKindNames, codeOf, codesFor } from "@kept/domain/charter/fault-codes.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { results, type FaultRecord, type Result, type Ticket } from "@kept/domain/tickets/ticket.ts";
import { resultNames } from "@kept/domain/tickets/words.ts";
import { useFaultCodes } from "../charter/use-fault-codes.ts";
import { useDraft } from "../platform/draft.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { SendRow } from "./send-row.tsx";
import { StaleEdit } from "./stale-edit.tsx";
import classes from "./tickets.module.css";
import { useWrite } from "./use-write.ts";

const coded = ["symptom", "cause", "component", "action"] as const;
type Coded = (typeof coded)[number];

/** The fault record that every solution needs: four codes found by typing, how it ended, and a note. */
export function SolveForm({ ticket, done }: { ticket: Ticket; done: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const tree = useFaultCodes();
  const [note, setNote] = useDraft(`ticket:${ticket.id}:solve`);
  const [codes, setCodes] = useState<Partial<Record<Coded, string>>>({ symptom: ticket.symptomCodes[0] });
  const [result, setResult] = useState<Result>("fixed");
  const write = useWrite(ticketsApi.solve, () => {
    setNote("");
    done();
  });
  const record = recordFrom(codes, result, note);
  const send = () => {
    if (record && !write.sends) write.send({ id: ticket.id, version: ticket.version, record });
  };
  useKeys({ "Ctrl+Enter": send });
  const family = (codes.symptom && codeOf(tree, "symptom", codes.symptom)?.family) || null;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {write.stale && <StaleEdit mine={{ state: ticket.state, engineerName: ticket.engineerName }} {...write.stale} />}
      <div className={classes.pair}>
        {coded.map((kind) => (
          <CodeField
            key={kind}
            kind={kind}
            family={family}
            code={codes[kind] ?? null}
            first={kind === (coded.find((each) => !codes[each]) ?? "symptom")}
            choose={(code) => setCodes({ ...codes, [kind]: code ?? undefined })}
          />
        ))}
        <NativeSelect
          size="xs"
          label={t("result")}
          value={result}
          data={results.map((value) => ({ value, label: resultNames[value][language] }))}
          onChange={({ target }) => setResult(results.find((each) => each === target.value) ?? "fixed")}
        />
      </div>
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        aria-label={t("solveNote")}
        placeholder={t("solveNote")}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <SendRow ready={record !== null} sends={write.sends} label={t("solve")} />
    </form>
  );
}

/** The record, once all four codes are chosen. */
function recordFrom(codes: Partial<Record<Coded, string>>, result: Result, note: string): FaultRecord | null {
  const { symptom, cause, component, action } = codes;
  if (!symptom || !cause || !component || !action) return null;
  return { symptom, cause, component, action, result, ...(note.trim() ? { note } : {}) };
}

type CodeProps = {
  kind: Coded;
  family: Family | null;
  code: string | null;
  /** Whether the keyboard begins here: the first that is still to be chosen. */
  first: boolean;
  choose: (code: string | null) => void;
};

/** One code, found by typing any part of its name; those of the symptom's family stand first, and Enter takes the first. */
function CodeField({ kind, family, code, first, choose }: CodeProps) {
  const language = useLanguage();
  const codes = codesFor(useFaultCodes(), kind, family);
  const options = codes.map(({ code: value, says }) => ({ value, label: says[language] }));
  return (
    <Select
      size="xs"
      className={classes.code}
      label={codeKindNames[kind][language]}
      data-first={first || undefined}
      searchable
      selectFirstOptionOnChange
      limit={8}
      withScrollArea={false}
      comboboxProps={{ withinPortal: false }}
      data={options}
      value={code}
      onChange={choose}
      onFocus={(event) => event.currentTarget.select()}
      filter={({ search }) =>
        codesMatching(codes, search === labelOf(options, code) ? "" : search, language).map(
          ({ code: value, says }) => ({ value, label: says[language] }),
        )
      }
    />
  );
}

const labelOf = (options: readonly { value: string; label: string }[], code: string | null): string =>
  options.find(({ value }) => value === code)?.label ?? "";
