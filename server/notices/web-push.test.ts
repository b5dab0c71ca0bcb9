import assert from "node:assert/strict";
import { createECDH, createPublicKey, verify } from "node:crypto";
import { test } from "node:test";
import { browserKeys } from "../story/browser-keys.ts";
import { isSubscription, newPushKey, pushHeaders, sealedFor } from "./web-push.ts";

/** The example of RFC 8291 §5 and its appendix. */
const example = {
  message: "When I grow up, I want to be a watermelon",
  browser: { privateKey: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94", auth: "BTBZMqHH6r4Tts7J_aSIgg" },
  sender: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
  body: [
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml",
    "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT",
    "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  ].join(""),
};

test("a message is sealed to the byte as the standard's own example", () => {
  const keys = browserKeys(example.browser);
  const own = createECDH("prime256v1");
  own.setPrivateKey(Buffer.from(example.sender, "base64url"));
  const chance = { salt: Buffer.from(example.salt, "base64url"), own };
  const sealed = sealedFor({ endpoint: "https://push.example/1", ...keys }, example.message, chance);
  assert.equal(sealed.toString("base64url"), example.body);
  assert.equal(keys.open(Buffer.from(example.body, "base64url")), example.message);
});

test("only the browser it was sealed for reads it, and no two messages are sealed alike", () => {
  const [keys, others] = [browserKeys(), browserKeys()];
  const seal = () => sealedFor({ endpoint: "https://push.example/1", ...keys }, "承諾");
  assert.equal(keys.open(seal()), "承諾");
  assert.throws(() => others.open(seal()));
  assert.notDeepEqual(seal(), seal());
});

test("who sends is signed for the push service alone, for half a day", () => {
  const key = newPushKey();
  const headers = pushHeaders(
    key,
    { endpoint: "https://push.example:8443/send/1" },
    { contact: "mailto:kept@nuoting.example", nowSeconds: 1_000, ttlSeconds: 3_600, urgency: "high" },
  );
  const [, token = "", k] = /^vapid t=([^,]+), k=(.+)$/.exec(headers["authorization"] ?? "") ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  assert.equal(k, key.publicKey);
  assert.deepEqual(JSON.parse(Buffer.from(claims, "base64url").toString()), {
    aud: "https://push.example:8443",
    exp: 44_200,
    sub: "mailto:kept@nuoting.example",
  });
  const publicKey = createPublicKey({ key: key.privateKey, format: "jwk" });
  const signed = Buffer.from(signature, "base64url");
  assert.ok(verify("sha256", Buffer.from(`${head}.${claims}`), { key: publicKey, dsaEncoding: "ieee-p1363" }, signed));
  assert.deepEqual([headers["ttl"], headers["urgency"], headers["content-encoding"]], ["3600", "high", "aes128gcm"]);
});

test("what is no point of the curve, or no sixteen bytes, is no browser's key", () => {
  const { p256dh, auth } = browserKeys();
  assert.equal(isSubscription({ p256dh, auth }), true);
  assert.equal(isSubscription({ p256dh, auth: "c2hvcnQ" }), false);
  assert.equal(isSubscription({ p256dh: p256dh.replace(/^../, "AA"), auth }), false);
});
