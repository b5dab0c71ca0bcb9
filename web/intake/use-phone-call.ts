import { useEffect, useRef } from "react";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { intakeApi } from "@kept/domain/intake/api.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import { useDo } from "../platform/use-do.ts";

/** Begins the desk's call for the telephone call the address names (`?phone=`), once, and gives it on. */
export function usePhoneCall(begun: (call: Call) => void): void {
  const phoneCallId = new URLSearchParams(useLocation().searchStr).get("phone");
  const navigate = useNavigate();
  const asked = useRef<string | null>(null);
  const start = useDo(intakeApi.start, { onDone: (call) => begun(call) });
  useEffect(() => {
    if (!phoneCallId || asked.current === phoneCallId) return;
    asked.current = phoneCallId;
    start.mutate({ phoneCallId });
    void navigate({ to: "/call", replace: true });
  });
}
