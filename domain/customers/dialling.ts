import type { CountryCode } from "libphonenumber-js";

const zones: Readonly<Record<string, CountryCode>> = {
  "Asia/Shanghai": "CN",
  "Asia/Chongqing": "CN",
  "Asia/Harbin": "CN",
  "Asia/Urumqi": "CN",
  PRC: "CN",
  "Asia/Taipei": "TW",
  ROC: "TW",
  "Asia/Hong_Kong": "HK",
  Hongkong: "HK",
  "Asia/Macau": "MO",
  "Asia/Macao": "MO",
  "Asia/Singapore": "SG",
  Singapore: "SG",
  "Asia/Tokyo": "JP",
  "Asia/Seoul": "KR",
  "Asia/Kuala_Lumpur": "MY",
  "Asia/Bangkok": "TH",
  "Asia/Ho_Chi_Minh": "VN",
  "Asia/Saigon": "VN",
  "Asia/Jakarta": "ID",
  "Asia/Manila": "PH",
  "Asia/Kolkata": "IN",
  "Asia/Calcutta": "IN",
  "Asia/Dubai": "AE",
  "Australia/Sydney": "AU",
  "Australia/Melbourne": "AU",
  "Europe/London": "GB",
  "Europe/Berlin": "DE",
  "Europe/Paris": "FR",
  "Europe/Amsterdam": "NL",
  "Europe/Prague": "CZ",
  "America/New_York": "US",
  "America/Chicago": "US",
  "America/Denver": "US",
  "America/Los_Angeles": "US",
  "America/Toronto": "CA",
  "America/Vancouver": "CA",
};

/** The country whose numbers are dialled in a time zone; undefined where the table does not say. */
export const countryOfZone = (zone: string): CountryCode | undefined => zones[zone];

// Countries without area codes, and those where seven digits are all there is to a local number.
const areaCodes: Partial<Record<CountryCode, number>> = { HK: 0, MO: 0, SG: 0, CZ: 0, US: 8, CA: 8, AU: 9, TH: 8 };

/** From so many digits on, a number written without a trunk prefix has its area code; 0 where there are none. */
export const areaCodeFrom = (country: CountryCode): number => areaCodes[country] ?? 9;
