import { Button, CloseButton, NativeSelect, TextInput } from "@mantine/core";
import type { ContactNumber } from "@kept/domain/customers/customer.ts";
import { countryOf, phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./customers.module.css";

type Props = {
  numbers: ContactNumber[];
  /** Where they are dialled. */
  zone: string;
  onChange: (numbers: ContactNumber[]) => void;
};

/** The numbers of a contact, each with what it is for; says where one has no area code. */
export function NumbersField({ numbers, zone, onChange }: Props) {
  const t = useMessages(messages);
  const put = (place: number, part: Partial<ContactNumber>) =>
    onChange(numbers.map((number, at) => (at === place ? { ...number, ...part } : number)));
  const local = numbers.filter(({ written }) => phoneNumber(written, countryOf([zone]))?.local);
  return (
    <>
      {numbers.map((number, place) => (
        // Numbers have no name of their own but their place.
        <div key={place} className={classes.numbers}>
          <NativeSelect
            aria-label={t("kind")}
            value={number.kind}
            data={(["phone", "mobile", "fax"] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(event) => put(place, { kind: event.currentTarget.value as ContactNumber["kind"] })}
          />
          <TextInput
            aria-label={t("number")}
            type="tel"
            value={number.written}
            onChange={(event) => put(place, { written: event.currentTarget.value })}
          />
          <CloseButton aria-label={t("remove")} onClick={() => onChange(numbers.filter((_, at) => at !== place))} />
        </div>
      ))}
      {local.map(({ written }, place) => (
        <span key={place} className={classes.quiet}>
          {t("withoutArea", { number: written })}
        </span>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange([...numbers, { kind: "phone", written: "" }])}>
        {t("addNumber")}
      </Button>
    </>
  );
}
