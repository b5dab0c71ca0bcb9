import { createContext, useContext, type ReactNode } from "react";

/** The languages the house speaks. */
export type Tongue = "zh-Hant" | "zh-Hans" | "en";
/** One sentence in each of them. */
export type Words = Readonly<Record<Tongue, string>>;

const TongueContext = createContext<Tongue>("zh-Hant");

/** Lets everything below it speak one language. */
export function Speech({ language, children }: { language: Tongue; children: ReactNode }) {
  return <TongueContext.Provider value={language}>{children}</TongueContext.Provider>;
}

/** The language of the reader. */
export const useTongue = (): Tongue => useContext(TongueContext);

/** Says sentences of `ui/` in the reader's language, `{names}` filled in. */
export function useWords<const All extends Readonly<Record<string, Words>>>(all: All) {
  const tongue = useTongue();
  return (key: keyof All, values: Readonly<Record<string, string | number>> = {}): string =>
    (all[key]?.[tongue] ?? "").replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Writes a sentence shortly: Traditional, Simplified, English. */
export const words = (hant: string, hans: string, en: string): Words => ({ "zh-Hant": hant, "zh-Hans": hans, en });
