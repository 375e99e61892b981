import { banks } from '../../banks/banks.js';

/** The data printed on page one above the transactions; `null` where it is not printed. */
interface PrintedIdentity {
  readonly accountNumber: string | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly ifsc: string | null;
  readonly micr: string | null;
  readonly category: 'individual' | 'corporate';
}

const find = (lines: readonly string[], pattern: RegExp): string | null => {
  for (const line of lines) {
    const value = pattern.exec(line)?.[1]?.trim();
    if (value) return value;
  }
  return null;
};

/** Returns a pattern that captures a value after its label. Values contain no tab, because tabs separate columns. */
const labelled = (label: string, value: string): RegExp =>
  new RegExp(String.raw`\b(?:${label})[\s:.-]{0,6}(${value})`, 'i');

const accountNumber = labelled(
  String.raw`(?:account|a/c)\s{0,2}(?:no\b|number)`,
  String.raw`[\dX*][\dX* -]{4,22}[\dX*]`,
);
const holderName = labelled(
  String.raw`(?:account holder|customer|account)\s{0,2}(?:'s )?name|account holder|name`,
  String.raw`[^\t:]{3,60}`,
);
const address = labelled('(?:customer |postal |mailing )?address', String.raw`[^\t:]{5,120}`);
const labelledIfsc = labelled(
  String.raw`(?:RTGS\s?/\s?NEFT\s)?IFSC?(?:\s{0,2}code)?`,
  String.raw`[A-Z]{4}0[A-Z\d]{6}\b`,
);
const anyIfsc = /\b([A-Z]{4}0[A-Z\d]{6})\b/;
const micr = labelled(String.raw`MICR(?:\s{0,2}code)?`, String.raw`\d{9}\b`);
const business = /\b(?:private limited|pvt\.? ltd|llp|traders|enterprises|current (?:account|a\/c))\b/i;

/** Reads the account holder's data from the lines of page one above the first transaction. */
function readIdentity(header: readonly string[]): PrintedIdentity {
  return {
    accountNumber: find(header, accountNumber)?.replaceAll(/[ -]/g, '') ?? null,
    name: find(header, holderName),
    address: find(header, address),
    ifsc: find(header, labelledIfsc) ?? find(header, anyIfsc),
    micr: find(header, micr),
    category: header.some((line) => business.test(line)) ? 'corporate' : 'individual',
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Pattern source for a date as Indian statements print it, day first (`05/11/2023`, `5-Nov-23`, `05 NOV 2023`), or
 * `2023-11-05`.
 */
const datePattern: string = String.raw`\d{4}-\d\d-\d\d|\d{1,2}[-/. ](?:\d\d|[A-Za-z]{3,9})[-/. ,]{1,2}(?:\d{4}|\d\d)(?!\d)`;

/** Converts a printed date to `YYYY-MM-DD`; returns `null` if there is no such day. */
export function parseDate(text: string): string | null {
  const parts = text.split(/[-/. ,]+/);
  const [day = '', month = '', year = ''] = parts[0]?.length === 4 ? parts.toReversed() : parts;
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const iso = [
    year.length === 2 ? `20${year}` : year,
    String(named || Number(month)).padStart(2, '0'),
    day.padStart(2, '0'),
  ].join('-');
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

const row = new RegExp(String.raw`^(?:\d{1,5}[\s.]+)?(${datePattern})\s.*\d\.\d\d`);
const balanceOnly =
  /\b(?:opening|closing) balance\b|\bbrought forward\b|\bcarried forward\b|\bB\/F\b|\bC\/F\b/i;

/**
 * Returns the date and line index of each transaction. A transaction's line begins with a date and contains an amount.
 */
function readTransactions(
  lines: readonly string[],
): readonly { readonly date: string; readonly line: number }[] {
  return lines.flatMap((text, line) => {
    const printed = balanceOnly.test(text) ? undefined : row.exec(text)?.[1];
    const date = printed === undefined ? null : parseDate(printed);
    return date === null ? [] : [{ date, line }];
  });
}

/** The first four letters of banks' own IFSCs, each with its bank; separated by whitespace. */
const packed = `
ABHY:abhyudaya AMDN:ahmedabad_merchent AIRP:airtel ALLA:allahabad AJHC:ambarnath ANDB:andhra APGV:apgvbnk
APGB:andhra_pragathi ASBL:apna_sahakari ARBL:arvind_sahakari AUBL:ausfbnk UTIB:axis BDBL:bandhan BARB:baroda
BKID:boi MAHB:mahabk BACB:bassein BCBM:bharatbnk CNRB:canara CSBK:csbbnk CBIN:central CRGB:chhattisgarh
CITI:citi CCBL:citizen_credit CIUB:city_union CORP:corporation DBSS:dbsbnk DCBL:dcbbnk BKDN:dena
DEOB:deogiri DEUT:deutsche DLXB:dhanlaxmi DMKJ:dmk_jaoli DNSB:dnsbnk ESFB:equitas ESMF:esafbnk FDRL:federal
FSFB:fincarebnk FINO:finobnk PJSB:gp_parsik GBCB:greaterbnk MCBL:gsmahanagar HDFC:hdfc HSBC:hsbc
HUSB:hutatma ICIC:icici IBKL:idbi IDFB:idfc IDIB:indbnk IOBA:iob IPOS:india_post INDB:indusind JAKA:jnkbnk
JSBL:jana_sahakari JANA:janaseva JASB:janaseva JSFB:jana JSBP:jantasahakari KAIJ:kaijsb KJSB:kalyan
KARB:karnataka PKGB:karnataka_gramin KVGB:karnataka_vikas KVBL:karur KKBK:kotak LAVB:vilas MAHG:mahagrambnk
MDBK:model NTBL:nainital NICB:newindia NKGS:nkgsbbnk NESF:nesfinbnk NNSB:nutan_sahakari ORBC:obc
PUCB:pandharpur PYTM:paytm PMEC:primebnk PUNB:pnbbnk PSIB:punjab_sind RMGB:rmgbbnk RSBL:rsbbnk RNSB:rajkot
RATN:rbl SBLS:samarth_sahakari SNBK:saraspur SRCB:saraswat STCB:sbmbank SHBK:shinhan SMCB:shivalik SKNB:knsb
CRUB:crsucbnk SIBL:sib SBIN:sbi SUNB:sncb SURY:suryodaybnk SYNB:syndicate TMBL:tamil_mercantile
TGRB:telangana TBSB:thane_bharat TDCB:thane AMCB:ahmedabad_mercantile BARA:baramati COSB:cosmos
DLSC:delhibnk HCBL:hasti JJSB:jalgaon_sahkari JPCB:jalgaon KCCB:kalupurbnk KANG:kangra MSBL:malad TMSB:malad
MSNU:mehsana_urban MUBL:municipalbnk TNCB:nawanagar SDCE:satara_district SDCB:suratbnk SPCB:spcb
SUTB:sutexbnk VARA:varachha WBSC:wbscb TJSB:tjsb_sahakari UCBA:uco UJVN:ujjivan UBIN:ubi UTBI:united
UTKS:utkarshbnk VVSB:vasai VIJB:vijaya VSBL:vsbbnk YESB:yesbnk PUSD:pusad TSAB:tscabbnk APMC:andhra_mahesh
AJAR:ajara_urban SANT:sant_sopankaka MSLM:muslimbnk MSCI:mscbnk NJBK:navjeevanbnk CLBL:capital_small_finance
KOLH:kolhapur_urban TTCB:textile_traders NGSB:nagpur_nagarik COAS:coastal_area_bnk KUCB:karad_urban
SIDC:sindhudurg_bnk TBMC:banaskantha_mercantile RSSB:rajarshi_shahu VCOB:vcobnk BMCB:bombay_mercantile
KNSB:kurla_nagrik TSSB:satara_sahakari RRBP:rajarambapu_sahakari SCBL:stanchar UUCB:udaipur_urban
VASJ:vasai_janata SJSB:solapur_janata AUCB:almora_urban PSBL:pavana_sahakari DURG:durgapur_steel
KLGB:kerala_gramin NVNM:navnirman_co_op_bnk
`;

const banksByPrefix: ReadonlyMap<string, string> = new Map(
  packed.split(/\s+/).flatMap((entry) => {
    const [prefix, bank] = entry.split(':');
    return prefix && bank ? [[prefix, bank] as const] : [];
  }),
);

/**
 * Returns the bank whose own branch an IFSC identifies, or `null`. Small banks print a code of their sponsor with
 * letters after the 0, so that only digits identify the bank itself; for Bank of Baroda, it is the reverse. Apex banks,
 * which assign digits to other banks as well, are left out.
 */
export function bankOfIfsc(ifsc: string): string | null {
  const bank = banksByPrefix.get(ifsc.slice(0, 4));
  const own = ifsc.startsWith('BARB') ? /^BARB0[A-Z]{6}$/ : /^[A-Z]{4}0\d{6}$/;
  return bank !== undefined && own.test(ifsc) ? bank : null;
}

/** Normalizes a bank's name, because statements vary the spelling of `Co-op`, `Co-operative` and `Ltd`. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/co-?\s?op(?:erative|\b)\.?/g, 'coop')
    .replaceAll(/[^a-z\d]+/g, ' ')
    .replaceAll(/\b(?:the|ltd|limited)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()} `;

/** Names come before aliases of the same length: a former name that is also a bank of its own belongs to that bank. */
const knownNames: readonly { readonly id: string; readonly name: string }[] = [
  ...banks.map(({ id, name }) => ({ id, name: plain(name) })),
  ...banks.flatMap(({ id, aliases = [] }) =>
    aliases.filter((alias) => / bank\b/i.test(alias)).map((alias) => ({ id, name: plain(alias) })),
  ),
].toSorted((a, b) => b.name.length - a.name.length);

/**
 * Returns the bank whose name occurs in the first of the lines that contain one, preferring the longest name in that
 * line; `null` if no line contains a name.
 */
export function bankOfName(lines: readonly string[]): string | null {
  for (const line of lines.map(plain)) {
    const hit = knownNames.find(({ name }) => line.includes(name));
    if (hit) return hit.id;
  }
  return null;
}

const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Returns every month from one to another, both included, as `YYYY-MM`; none if `to` is before `from`. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const first = index(from);
  const count = Math.max(0, index(to) - first + 1);
  return Array.from({ length: count }, (_, offset) => {
    const month = first + offset;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** The data that a statement prints. */
export interface PrintedStatement {
  /** Candidate banks, the likeliest first: a bank that merged prints an old name with a new IFSC. */
  readonly banks: readonly string[];
  readonly identity: PrintedIdentity;
  /** Dates of the transactions, `YYYY-MM-DD`, oldest first. */
  readonly dates: readonly string[];
  /** The period that the statement says it covers. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** True when the statement has a table with a heading for dates and one for balances. */
  readonly hasTable: boolean;
}

const span = new RegExp(
  String.raw`(${datePattern})\s{0,3}(?:to|-|–|till|and)\s{0,3}(?:to\s?:?\s?)?(${datePattern})`,
  'i',
);

function readPeriod(header: readonly string[]): PrintedStatement['period'] {
  for (const line of header) {
    const [, first = '', last = ''] = span.exec(line) ?? [];
    const [from, to] = [parseDate(first), parseDate(last)];
    if (from !== null && to !== null) return { from, to };
  }
  return null;
}

/** Parses a statement from the lines of its pages. */
export function readPrintedStatement(pages: readonly (readonly string[])[]): PrintedStatement {
  const [pageOne = []] = pages;
  const firstRow = readTransactions(pageOne)[0]?.line ?? pageOne.length;
  const header = pageOne.slice(0, firstRow); // the rows below name the other parties' banks
  const identity = readIdentity(header);
  const printed = [identity.ifsc === null ? null : bankOfIfsc(identity.ifsc), bankOfName(header)];
  return {
    banks: [...new Set(printed.filter((bank) => bank !== null))],
    identity,
    dates: pages.flatMap((lines) => readTransactions(lines).map(({ date }) => date)).toSorted(),
    period: readPeriod(header),
    hasTable: pages.flat().some((line) => /\bdate\b.*\bbalance\b/i.test(line)),
  };
}
