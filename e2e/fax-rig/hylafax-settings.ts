/** A soft modem's settings: a telephone of Asterisk that answers to AT commands at a device. */
export const modemSettings = (name: string, device: string, ports: { own: number; asterisk: number }): string => `
device ${device}
owner uucp:uucp
mode 660
port ${ports.own}
refresh 0
server 127.0.0.1:${ports.asterisk}
peername ${name}
secret modem-secret
cidname ${name}
cidnumber ${name === "sends" ? "02168881234" : "200"}
codec ulaw
`;

/** HylaFAX's settings of a modem; what it receives goes to `hook`. */
export const lineSettings = (locks: string, hook: string): string => `CountryCode: 86
AreaCode: 21
FAXNumber: +86.21.68881234
LongDistancePrefix: 0
InternationalPrefix: 00
DialStringRules: etc/dialrules
ServerTracing: 0xFFF
SessionTracing: 0xFFF
RecvFileMode: 0644
LogFileMode: 0600
DeviceMode: 0600
RingsBeforeAnswer: 1
SpeakerVolume: off
LocalIdentifier: "Kept"
TagLineFont: etc/lutRS18.pcf
TagLineFormat: "From %%l|%c|Page %%P of %%T"
MaxRecvPages: 200
UUCPLockDir: ${locks}
ModemType: Class1
Class1AdaptRecvCmd: AT+FAR=1
Class1TMConnectDelay: 400
ModemResetCmds: AT+VCID=1
PagerTTYParity: none
CallIDPattern: "NMBR="
CallIDPattern: "NAME="
FaxrcvdCmd: ${hook}
`;

/** Where HylaFAX's scripts find what they call; faxsetup asks this of a machine it is installed on. */
export const setUp = (root: string, spool: string): string => `SPOOL=${spool}
SBIN=${root}/usr/lib/hylafax/bin
LIBEXEC=${root}/usr/lib/hylafax/bin
export LD_LIBRARY_PATH=${root}/usr/lib/hylafax
TIFFBIN=${root}/usr/bin
SCRIPT_SH=/bin/bash
CAT=/bin/cat
CP=/bin/cp
MV=/bin/mv
LN=/bin/ln
RM=/bin/rm
GREP=/bin/grep
SED=/bin/sed
AWK=/usr/bin/awk
PS=/usr/bin/gs
GSRIP=/usr/bin/gs
PSPACKAGE=gs
`;
