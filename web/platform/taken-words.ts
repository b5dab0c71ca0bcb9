import { readSessionStorageValue, useSessionStorage } from "@mantine/hooks";

/** Words somebody took over of what a program read, and the field they are for, in the order they were taken. */
type Taken = readonly { readonly value: string; readonly field: string }[];

const keyOf = (id: string): string => `kept.taken:${id}`;
const nothing: Taken = [];

/** The words taken over for one thing, kept for the rooms that use them; and how to take or leave one. */
export function useTakenWords(id: string) {
  const [taken, set] = useSessionStorage<Taken>({
    key: keyOf(id),
    defaultValue: nothing,
    getInitialValueInEffect: false,
  });
  const toggle = (value: string, field: string) =>
    set((before) => {
      const others = before.filter((one) => one.value !== value);
      return others.length === before.length ? [...before, { value, field }] : others;
    });
  return { isTaken: (value: string) => taken.some((one) => one.value === value), toggle };
}

/** What was taken over for one thing, by field; undefined when nothing was. */
export function wordsTaken(id: string): Record<string, string> | undefined {
  const taken = readSessionStorageValue<Taken>({ key: keyOf(id), defaultValue: nothing });
  if (taken.length === 0) return undefined;
  const fields: Record<string, string> = {};
  for (const { value, field } of taken) fields[field] = [fields[field], value].filter(Boolean).join(" ");
  return fields;
}
