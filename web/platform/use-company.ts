import { createContext, useContext } from "react";

/** The company whose desk this is; the name is empty until it was given. */
export type CompanyHere = {
  readonly name: string;
  /** Where the logo is fetched; null while there is none. */
  readonly logoAt: string | null;
};

/** Says whose desk it is to everything below it. */
export const CompanyContext = createContext<CompanyHere>({ name: "", logoAt: null });

/** Whose desk this is. */
export const useCompany = (): CompanyHere => useContext(CompanyContext);
