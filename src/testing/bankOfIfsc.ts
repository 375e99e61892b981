/** Four letters that begin a bank's own IFSCs, and the bank; parted by blanks. */
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
 * The bank whose own branch an IFSC names, or `null`. Small banks print a code of their sponsor with letters after the 0, so
 * that digits alone speak for the bank itself; Bank of Baroda is the other way round. Apex banks, which give digits to
 * others as well, are left out.
 */
export function bankOfIfsc(ifsc: string): string | null {
  const bank = banksByPrefix.get(ifsc.slice(0, 4));
  const own = ifsc.startsWith('BARB') ? /^BARB0[A-Z]{6}$/ : /^[A-Z]{4}0\d{6}$/;
  return bank !== undefined && own.test(ifsc) ? bank : null;
}
