import { useState } from "react";
import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import type { RankedEngineer } from "@kept/domain/dispatch/rank-engineers.ts";
import type { OpenedTicket } from "@kept/domain/intake/api.ts";
import { say } from "@kept/domain/kit/language.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useGuidance } from "../charter/use-fault-codes.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import { entered } from "./entered.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { quoted } from "./quoted.ts";
import { reasonsInWords } from "./rank-words.ts";
import { StepFrame } from "./step-frame.tsx";

/** The ticket is open: its number to say, and who gets it. The manager assigns; while away, Enter assigns the one proposed, with the reason (3.6.2). */
export function AssignmentProposal({ opened }: { opened: OpenedTicket }) {
  const t = useMessages(messages);
  const { draft, finish, busy } = useDesk();
  const { call, ticket, right, proposed } = opened;
  const [given, setGiven] = useState<string | null>(ticket.engineerName);
  const may = right.may && given === null && proposed.length > 0;
  const manager = right.manager?.name ?? "";
  useKeys({ Enter: may ? undefined : { does: finish, says: t("finishCall") } });
  const sentence = useGuidance()?.call.steps[5]?.say[0];
  return (
    <StepFrame title={t(call.joined ? "joinedNow" : "opened", { number: ticket.number })} hasField={may}>
      {sentence && (
        <p className={classes.say} lang={draft.language}>
          {quoted(say(sentence, draft.language, { number: ticket.number }), draft.language)}
        </p>
      )}
      <p>
        {!call.joined && <>{t("salesTold")} </>}
        <Link to="/tickets/$id" params={{ id: ticket.number }}>
          {ticket.number}
        </Link>
      </p>
      {given !== null && <p role="status">{t("assigned", { name: given })}</p>}
      {given === null && !right.may && <p>{t("goesToManager", { name: manager })}</p>}
      {given === null && right.as === "hotline" && <p>{t("hotlineMay", { name: manager })}</p>}
      {given === null && proposed.length === 0 && <p>{t("nobodyToAssign")}</p>}
      {given === null && <Proposed ticketId={ticket.id} engineers={proposed} may={may} given={setGiven} />}
      {!may && (
        <Button size="md" loading={busy} onClick={finish}>
          {t("finishCall")}&nbsp;
          <KeyHint keys="Enter" />
        </Button>
      )}
    </StepFrame>
  );
}

type ProposedProps = {
  ticketId: string;
  engineers: readonly RankedEngineer[];
  may: boolean;
  given: (name: string) => void;
};

/** The engineers proposed with their reasons; who may assign gives the reason, with the ranking's own words to begin with. */
function Proposed({ ticketId, engineers, may, given }: ProposedProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const first = engineers[0];
  const [why, setWhy] = useState(first ? t("reasonGuided", { reasons: reasonsInWords(first.reasons, language) }) : "");
  const assign = useDo(dispatchApi.assign, {
    onDone: (_, { engineerId }) => given(engineers.find(({ id }) => id === engineerId)?.name ?? ""),
  });
  const give = (engineer: RankedEngineer | undefined) =>
    engineer && assign.mutate({ id: ticketId, engineerId: engineer.id, why });
  const byKey = engineers.map((engineer, place) => [`Alt+${place + 1}`, () => void give(engineer)] as const);
  useKeys(may ? Object.fromEntries(byKey) : {});
  return (
    <>
      {may && (
        <TextInput
          autoFocus
          label={t("assignReason")}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (entered(event)) give(first);
          }}
        />
      )}
      <ol className={classes.candidates} aria-label={t("proposedFirst", { name: first?.name ?? "" })}>
        {engineers.slice(0, may ? 5 : 1).map((engineer, place) => (
          <li key={engineer.id} className={classes.candidate}>
            <span className={classes.candidateName}>
              {place === 0 ? t("proposedFirst", { name: engineer.name }) : engineer.name}
            </span>
            <span className={classes.quiet}>{reasonsInWords(engineer.reasons, language)}</span>
            {may && (
              <Button
                size="compact-sm"
                variant={place === 0 ? "filled" : "default"}
                loading={assign.isPending && assign.variables.engineerId === engineer.id}
                onClick={() => give(engineer)}
              >
                {t("assignTo", { name: engineer.name })}&nbsp;
                <KeyHint keys={place === 0 ? "Enter" : `Alt+${place + 1}`} />
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
