const head = '<?xml version="1.0" encoding="ISO-8859-1" ?>\n';
const scenario = (name: string, body: string): string => `${head}<scenario name="${name}">\n${body}\n</scenario>\n`;
const send = (message: string, again = false): string =>
  `<send${again ? ' retrans="500"' : ""}><![CDATA[\n\n${message.trim()}\n\n]]></send>\n`;
const sdp = `v=0
o=kept 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 [local_ip]
t=0 0
m=audio [media_port] RTP/AVP 0
a=rtpmap:0 PCMU/8000`;

/** A reply of the one who is called, with a tag of their own. */
const reply = (line: string, withSdp = false): string =>
  send(
    `SIP/2.0 ${line}
[last_Via:]
[last_From:]
[last_To:];tag=[pid]a[call_number]
[last_Call-ID:]
[last_CSeq:]
[last_Record-Route:]
Contact: <sip:[service]@[local_ip]:[local_port];transport=[transport]>
${withSdp ? `Content-Type: application/sdp\nContent-Length: [len]\n\n${sdp}` : "Content-Length: 0\n"}`,
    /^[2-6]/.test(line),
  );
/** A reply within a dialog that stands. */
const inDialog = (line: string): string =>
  send(`SIP/2.0 ${line}
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0
`);
const invited = `<recv request="INVITE" crlf="true" rrs="true">
<action><ereg regexp="sip:[^&gt;]*" search_in="hdr" header="Contact:" assign_to="1"/></action></recv>
<nop><action><log message="called by [$1]"/></action></nop>\n`;
const bye = `<recv request="BYE"/>\n${inDialog("200 OK")}`;
const cancelled = (within: number): string =>
  `<recv request="CANCEL" timeout="${within}"/>
${send(`SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:];tag=[pid]a[call_number]
[last_Call-ID:]
CSeq: [cseq] CANCEL
Content-Length: 0
`)}${send(
    `SIP/2.0 487 Request Terminated
[last_Via:]
[last_From:]
[last_To:];tag=[pid]a[call_number]
[last_Call-ID:]
CSeq: [cseq] INVITE
Content-Length: 0
`,
    true,
  )}<recv request="ACK"/>\n`;

const invite = send(
  `INVITE sip:[service]@127.0.0.1:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
Max-Forwards: 70
From: "Customer" <sip:[caller]@127.0.0.1>;tag=[pid]c[call_number]
To: <sip:[service]@127.0.0.1>
Call-ID: [call_id]
CSeq: 1 INVITE
Contact: <sip:[caller]@[local_ip]:[local_port]>
X-Parent: [parent]
X-Trunk: carrier1
Content-Type: application/sdp
Content-Length: [len]

${sdp}`,
  true,
);
/** A request of the caller within the dialog. */
const request = (method: string, cseq: number, how: "dialog" | "transaction" = "dialog"): string => `${method} ${
  how === "dialog" ? "[next_url]" : "sip:[service]@127.0.0.1:[remote_port]"
} SIP/2.0
${how === "dialog" ? "Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]\n[routes]" : "[last_Via:]"}
Max-Forwards: 70
From: "Customer" <sip:[caller]@127.0.0.1>;tag=[pid]c[call_number]
To: <sip:[service]@127.0.0.1>${method === "CANCEL" ? "" : "[peer_tag_param]"}
Call-ID: [call_id]
CSeq: ${cseq} ${method}
Content-Length: 0
`;
const trying = `<recv response="100" optional="true"/>\n<recv response="180" optional="true"/>\n<recv response="183" optional="true"/>\n`;
const connected = `${invite}${trying}<recv response="200" rrs="true"/>\n${send(request("ACK", 1))}`;
const hangUp = `${send(request("BYE", 2), true)}<recv response="200"/>`;

const register = (cseq: number, proof = ""): string =>
  send(
    `REGISTER sip:127.0.0.1:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
Max-Forwards: 70
From: <sip:[service]@127.0.0.1>;tag=[call_number]r[pid]
To: <sip:[service]@127.0.0.1>
Call-ID: [call_id]
CSeq: ${cseq} REGISTER
Contact: <sip:[service]@[local_ip]:[local_port]>
${proof}Expires: 600
Content-Length: 0
`,
    true,
  );

/** What telephones do, as sipp plays it; `-d` is how long they ring or talk, in ms. */
export const scenarios = {
  /** Rings, answers, and is hung up on. */
  answers: scenario(
    "answers",
    `${invited}${reply("180 Ringing")}<pause/>\n${reply("200 OK", true)}<recv request="ACK"/>\n${bye}`,
  ),
  /** Rings until somebody else answers or the caller gives up. */
  rings: scenario("rings", `${invited}${reply("180 Ringing")}${cancelled(60_000)}`),
  busy: scenario("busy", `${invited}${reply("486 Busy Here")}<recv request="ACK"/>`),
  /** Answers, and hands the caller on to somebody else. */
  handsOn: scenario(
    "hands on",
    `${invited}${reply("180 Ringing")}<pause/>
${reply("200 OK", true)}<recv request="ACK"><action>
<ereg regexp=".*" search_in="hdr" header="From:" assign_to="2"/><ereg regexp=".*" search_in="hdr" header="To:" assign_to="3"/>
</action></recv>
<pause milliseconds="1000"/>
${send(
  `REFER [$1] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[routes]
Max-Forwards: 70
From:[$3]
To:[$2]
Call-ID: [call_id]
CSeq: 1 REFER
Contact: <sip:[service]@[local_ip]:[local_port]>
Refer-To: <sip:[onTo]@127.0.0.1>
Content-Length: 0
`,
  true,
)}<recv response="202"/>
${bye}`,
  ),
  /** Says where it can be reached, with its password. */
  registers: scenario(
    "registers",
    `${register(1)}<recv response="401" auth="true"/>\n${register(2, "[authentication]\n")}<recv response="200"/>`,
  ),
  /** Calls, talks, hangs up. */
  calls: scenario("calls", `${connected}<pause/>\n${hangUp}`),
  /** Calls, is handed on, and hangs up to call there. */
  isHandedOn: scenario("is handed on", `${connected}<recv request="REFER"/>\n${inDialog("202 Accepted")}${hangUp}`),
  /** Gives up after so long of ringing. */
  givesUp: scenario(
    "gives up",
    `${invite}<recv response="100" optional="true"/>
<recv response="180"/>
<label id="7"/>
<recv response="180" optional="true" next="7" timeout="[patience]" ontimeout="6"/>
<recv response="199" timeout="[patience]" ontimeout="6"/>
<label id="6"/>
${send(request("CANCEL", 1, "transaction"))}<recv response="180" optional="true"/>
<recv response="200"/>
<recv response="487"/>
${send(request("ACK", 1, "transaction"))}`,
  ),
  /** Waits until the hotline gives up. */
  isRefused: scenario(
    "is refused",
    `${invite}${trying}<recv response="480" optional="true" next="1"/>
<recv response="486" optional="true" next="1"/>
<recv response="408" next="1"/>
<label id="1"/>
${send(request("ACK", 1, "transaction"))}`,
  ),
} as const;
