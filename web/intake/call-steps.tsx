import { intakeApi } from "@kept/domain/intake/api.ts";
import { readSteps } from "@kept/domain/intake/steps.ts";
import { StepList, type Step } from "@kept/ui/step-list.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { useDesk } from "./desk.ts";
import { messages } from "./messages.ts";
import { useOwnFields } from "./use-own-fields.ts";

/** The steps of this call, which are done, and how long each took; any of them can be gone to (3.3b). */
export function CallSteps() {
  const t = useMessages(messages);
  const times = useTimes();
  const { call, draft, go } = useDesk();
  const story = useAsk(
    intakeApi.read,
    { id: call.id },
    { enabled: call.version > 0, placeholderData: (before) => before },
  );
  const { lacking } = useOwnFields();
  const facts = {
    promised: call.promisedAt !== null,
    ticket: call.ticketId !== null,
    fieldsLack: lacking.length > 0,
  };
  const read = readSteps(draft, facts);
  const steps = read.map(({ step, state }): Step => {
    const spent = story.data?.times.find((time) => time.step === step);
    const shown = state === "later" ? "open" : state === "not-needed" ? "left-out" : state;
    return {
      label: t(`step-${step}`),
      state: shown,
      ...(spent?.endedAt ? { length: times.length(spent.spentMs) } : {}),
    };
  });
  return (
    <StepList
      label={t("steps")}
      steps={steps}
      go={(place) => {
        const step = read[place]?.step;
        if (step) go(step);
      }}
    />
  );
}
