/** The UDP ports of two fax modems that are telephones of an Asterisk by IAX2, and its own. */
export type FaxPorts = { readonly iax: number; readonly sends: number; readonly receives: number };

/** The settings of a throw-away Asterisk: one trunk, two telephones, a queue and a ring group, and fax modems where asked for, all on this machine alone. */
export const asteriskSettings = (
  folder: string,
  root: string,
  ports: { sip: number; ami: number },
  fax?: FaxPorts,
): Record<string, string> => ({
  "asterisk.conf": `[directories]
astetcdir => ${folder}/etc
astmoddir => ${root}/usr/lib/x86_64-linux-gnu/asterisk/modules
astvarlibdir => ${folder}/var/lib
astdbdir => ${folder}/var/db
astkeydir => ${folder}/var/keys
astdatadir => ${root}/usr/share/asterisk
astspooldir => ${folder}/var/spool
astrundir => ${folder}/var/run
astlogdir => ${folder}/var/log
[options]
nocolor = yes
systemname = hotline-test
`,
  "modules.conf": `[modules]
autoload=yes
${(fax ? unneeded.filter((name) => name !== "chan_iax2") : unneeded).map((name) => `noload => ${name}.so`).join("\n")}
`,
  "logger.conf": "[general]\n[logfiles]\nfull => notice,warning,error\n",
  "manager.conf": `[general]
enabled = yes
port = ${ports.ami}
bindaddr = 127.0.0.1
timestampevents = yes
[kept]
secret = ami-secret
deny = 0.0.0.0/0.0.0.0
permit = 127.0.0.1/255.255.255.255
read = system,call,agent,reporting
write = system,call,originate,reporting
`,
  "pjsip.conf": telephones(ports.sip),
  "queues.conf": `[general]
[hotline]
strategy = ringall
timeout = 20
retry = 1
ringinuse = no
joinempty = yes
leavewhenempty = no
member => PJSIP/201,0,Agent Wang,PJSIP/201
member => PJSIP/202,0,Agent Ye,PJSIP/202
`,
  "extensions.conf": fax ? dialplan + faxDialplan : dialplan,
  ...(fax ? { "iax.conf": modems(fax) } : {}),
  "rtp.conf": "[general]\nrtpstart=20000\nrtpend=20400\n",
  ...Object.fromEntries(
    ["features", "acl", "udptl", "pjproject", "ccss", "musiconhold", "cdr", "cel", "indications"].map((name) => [
      `${name}.conf`,
      "[general]\n",
    ]),
  ),
});

const telephone = (extension: string): string => `[${extension}]
type=endpoint
context=from-internal
disallow=all
allow=ulaw
direct_media=no
media_address=127.0.0.1
bind_rtp_to_media_address=yes
auth=${extension}
aors=${extension}
[${extension}]
type=aor
max_contacts=2
remove_existing=yes
[${extension}]
type=auth
auth_type=userpass
username=${extension}
password=agent-secret
`;

const unneeded = (
  "chan_unistim chan_skinny chan_mgcp chan_iax2 chan_motif chan_dahdi chan_oss chan_alsa chan_console res_hep res_hep_pjsip res_hep_rtcp " +
  "res_config_odbc res_config_pgsql res_config_ldap cdr_radius cel_radius cdr_pgsql cel_pgsql cdr_odbc cdr_adaptive_odbc " +
  "cdr_tds cel_tds cel_odbc res_odbc res_snmp res_xmpp pbx_dundi res_phoneprov app_dahdiras res_geolocation res_fax res_fax_spandsp"
).split(" ");

/** The trunk and the two telephones. */
const telephones = (sip: number): string => `[global]
type=global
[udp]
type=transport
protocol=udp
bind=127.0.0.1:${sip}
[trunk]
type=endpoint
context=from-trunk
disallow=all
allow=ulaw
direct_media=no
media_address=127.0.0.1
bind_rtp_to_media_address=yes
aors=trunk
[trunk]
type=aor
[trunk]
type=identify
endpoint=trunk
match_header=X-Trunk: carrier1
${["201", "202"].map(telephone).join("")}`;

/** A queue, a ring group, and an announcement that answers first. */
const dialplan = `[general]
static=yes
[from-trunk]
exten => 4008001001,1,Ringing()
 same => n,Queue(hotline,r,,,13)
 same => n,Hangup(19)
exten => 4008001002,1,Dial(PJSIP/201&PJSIP/202,13)
 same => n,GotoIf($["\${DIALSTATUS}"="BUSY"]?busy)
 same => n,Hangup(19)
 same => n(busy),Busy(1)
exten => 4008001003,1,Answer()
 same => n,Wait(2)
 same => n,Dial(PJSIP/201&PJSIP/202,13)
 same => n,Hangup()
[from-internal]
exten => _X.,1,Dial(PJSIP/202,13)
[agents]
exten => _X.,1,Dial(PJSIP/\${EXTEN},15)
`;

/** Who dials 200 reaches the modem that receives; any other number is the one that sends. */
const faxDialplan = `[fax]
exten => 200,1,Dial(IAX2/receives/200,60)
exten => _X.,1,Dial(IAX2/sends/\${EXTEN},60)
`;

const modem = (name: string, port: number): string => `[${name}]
type=friend
host=127.0.0.1
port=${port}
qualify=no
secret=modem-secret
context=fax
disallow=all
allow=ulaw
requirecalltoken=no
`;

const modems = ({ iax, sends, receives }: FaxPorts): string => `[general]
bindport=${iax}
bindaddr=127.0.0.1
requirecalltoken=no
jitterbuffer=no
${modem("sends", sends)}${modem("receives", receives)}`;
