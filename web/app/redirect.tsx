import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** Leads to another address of the desk, once, in place of this one. */
export function Redirect({ to }: { to: string }) {
  const { history } = useRouter();
  useEffect(() => history.replace(to), [history, to]);
  return null;
}
