// Shows what Kept pushes to this browser, and opens what it is about. It holds no page back and keeps nothing.
const windows = () => self.clients.matchAll({ type: "window", includeUncontrolled: true });

self.addEventListener("push", (event) => {
  const { title, body, lang, tag, path } = event.data.json();
  const show = async () => {
    // Whoever looks at the desk right now is told there.
    if (tag !== "trial" && (await windows()).some(({ focused }) => focused)) return;
    await self.registration.showNotification(title, { body, lang, tag, icon: "/mark.svg", data: { path } });
  };
  event.waitUntil(show());
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const at = new URL(event.notification.data.path, self.location.origin);
  if (at.origin !== self.location.origin) return;
  const open = async () => {
    const there = (await windows()).find(({ url }) => url === at.href);
    // A new tab: what is being typed elsewhere stays as it is.
    await (there ? there.focus() : self.clients.openWindow(at.href));
  };
  event.waitUntil(open());
});

// Push services give browsers a new address now and then.
self.addEventListener("pushsubscriptionchange", (event) => {
  const renew = async () => {
    const fresh =
      event.newSubscription ?? (await self.registration.pushManager.subscribe(event.oldSubscription.options));
    const { endpoint, keys } = fresh.toJSON();
    await fetch("/api/push-devices", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify({ endpoint, ...keys }),
    });
  };
  event.waitUntil(renew());
});
