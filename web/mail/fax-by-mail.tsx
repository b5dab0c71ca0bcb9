import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { FaxPlace, faxPlaces, faxPresets, type FaxByMail as By } from "@kept/domain/mail/fax-mail.ts";
import { useMessages } from "../platform/use-messages.ts";
import { faxMessages } from "./fax-by-mail-messages.ts";

const untold: By = { place: "anywhere", pattern: "" };

/** Whether faxes come by a mailbox, and where their mails name the sender's number. */
export function FaxByMail({ fax, set }: { fax: By | null; set: (fax: By | null) => void }) {
  const t = useMessages(faxMessages);
  return (
    <>
      <Checkbox
        label={t("faxes")}
        description={t("faxesHint")}
        checked={fax !== null}
        onChange={(event) => set(event.currentTarget.checked ? untold : null)}
      />
      {fax && (
        <>
          <NativeSelect
            label={t("preset")}
            data={[{ value: "", label: t("anyPreset") }, ...Object.keys(faxPresets)]}
            onChange={(event) => set(faxPresets[event.currentTarget.value] ?? untold)}
          />
          <NativeSelect
            label={t("place")}
            value={fax.place}
            data={faxPlaces.map((value) => ({ value, label: t(`place-${value}`) }))}
            onChange={(event) => set({ ...fax, place: FaxPlace.parse(event.currentTarget.value) })}
          />
          <TextInput
            label={t("pattern")}
            description={t("patternHint", { number: "{number}" })}
            value={fax.pattern}
            onChange={(event) => set({ ...fax, pattern: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
