/** Goes to a provider as a browser would, signs in there as `login` and agrees; the query one comes back with. */
export async function goThroughProvider(url: string, login: string, backTo: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = url;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 12; step++) {
    const answer = await fetch(at, {
      redirect: "manual",
      method: form ? "POST" : "GET",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form ? { body: form } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const page = await answer.text();
    const next = answer.headers.get("location");
    form = undefined;
    if (next?.startsWith(backTo)) return new URL(next).search;
    if (next) at = new URL(next, at).href;
    else {
      at = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? "", at).href;
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "";
      form = new URLSearchParams(prompt === "login" ? { prompt, login, password: "any" } : { prompt });
    }
  }
  throw new Error("the provider did not send anybody back");
}
