// Made by tools/make/banks.ts: change its tables, not this file.
import type { Bank } from './Bank.js';
import { unpackBanks } from './unpackBanks.js';

/** The banks that the API documents, the popular ones first, then by name. Identifiers are as sent, in lower case. */
export const banks: readonly Bank[] = /* @__PURE__ */ unpackBanks(`
sbi|State Bank of India|SBI|SBBJ|SBH|SBT|<State Bank of Bikaner and Jaipur|<State Bank of Hyderabad|<State Bank of Indore|<State Bank of Mysore|<State Bank of Patiala|<State Bank of Saurashtra|<State Bank of Travancore|<Bharatiya Mahila Bank|=sbin
hdfc|HDFC Bank|<Centurion Bank of Punjab|=hdfc;icici|ICICI Bank|<Bank of Rajasthan|=icic
axis|Axis Bank|<UTI Bank|=utib;kotak|Kotak Mahindra Bank|811|<ING Vysya Bank|=kkbk
pnbbnk|Punjab National Bank|PNB|<Oriental Bank of Commerce|<United Bank of India|=punb
baroda|Bank of Baroda|BOB|<Vijaya Bank|<Dena Bank|=barb;canara|Canara Bank|<Syndicate Bank|=cnrb
ubi|Union Bank of India|UBI|<Andhra Bank|<Corporation Bank|=ubin
idfc|IDFC First Bank|Capital First|<IDFC Bank|=idfb;indusind|IndusInd Bank|=indb;yesbnk|Yes Bank|=yesb

abasaheb_patil|Abasaheb Patil Rendal Sahakari Bank Ltd;abhyudaya|Abhyudaya Co-operative Bank Ltd|=abhy
adilabad_dccbnk|Adilabad District Co-op Central Bank Ltd;agrasen_urban|Agrasen Co-op Urban Bank Ltd
ahmadabad_district|Ahmadabad District Co-op Bank
ahmedabad_merchent|Ahmednagar Merchant's Co-op Bank Ltd|=amdn;airtel|Airtel Payments Bank|APBL|=airp
akhand_anand|Akhand Anand Co-operative Bank Ltd;akola_janata|Akola Janta Co-operative Bank Ltd|Janata
alrajhi|Al Rajhi Bank;allahabad|Allahabad Bank|=alla;almora_urban|Almora Urban Co-op Bank Ltd|=aucb
ambajogai_peoples|Ambajogai Peoples Co-op Bank;ambarnath|Ambarnath Jai-Hind Co-op Bank Ltd|=ajhc
amreli_jilla_sahakari|Amreli Jilla Madhyastha Sahakari Bank Ltd;andhra|Andhra Bank|=andb
apgvbnk|Andhra Pradesh Grameena Vikas Bank|APGVB|=apgv
andhra_mahesh|Andhra Pradesh Mahesh Co-op Urban Bank Ltd|=apmc
andhra_pragathi|Andhra Pragathi Grameena Bank|APGB|=apgb;apna_sahakari|Apna Sahakari Bank Ltd|=asbl
appasaheb_birnale|Appasaheb Birnale Sahakari Bank Ltd;arvind_sahakari|Arvind Sahakari Bank Ltd|=arbl
ashok_sahakari|Ashok Sahakari Bank Ltd;associatebnk|Associate Co-operative Bank
ausfbnk|AU Small Finance Bank|AU Bank|<Fincare Small Finance Bank|=aubl
banas|Banaskantha District Central Co-operative Bank Ltd;bandhan|Bandhan Bank|=bdbl
boi|Bank of India|BOI|=bkid;mahabk|Bank of Maharashtra|BOM|Mahratta|=mahb
bapunagar_mahila|Bapunagar Mahila Co-operative Bank Ltd;baroda_gujratbnk|Baroda Gujrat Gramin Bank|Gujarat
baroda_rajasthan|Baroda Rajasthan Kshetriya Gramin Bank|BRKGB
bassein|Bassein Catholic Co-operative Bank|BCCB|=bacb;bhadradri_urban|Bhadradri Co-op Urban Bank
bnsbnk|Bhagini Nivedita Sahakari Bank Ltd;mthe_bhayalakshmi|Bhagyalakshmi Mahila Sah Bank Ltd
bhagyodaya|Bhagyodaya Co-operative Bank Ltd;bharatbnk|Bharat Co-operative Bank|BCB|=bcbm
bharati_sahakari|Bharati Sahakari Bank Ltd, Pune;bhingar|Bhingar Urban Co-op Bank Ltd
bombay_mercantile|Bombay Mercantile Co-operative Bank Ltd|BMC Bank|=bmcb
capital_small_finance|Capital Small Finance Bank|=clbl;csbbnk|Catholic Syrian Bank Ltd|CSB Bank|=csbk
central|Central Bank of India|CBI|=cbin;chhattisgarh|Chhattisgarh Rajya Gramin Bank|=crgb;citi|Citibank|=citi
citizen_credit|Citizen Credit Co-operative Bank Ltd|=ccbl;citizens|Citizens Co-op Bank Ltd
city_union|City Union Bank|CUB|=ciub;coastal_area_bnk|Coastal Local Area Bank Ltd|=coas
corporation|Corporation Bank|=corp;dakshin_bihar|Dakshin Bihar Gramin Bank;dapoli|Dapoli Urban Co-op Bank Ltd
dbsbnk|DBS Bank|Development Bank of Singapore|<Lakshmi Vilas Bank|=dbss
dcbbnk|DCB Bank|<Development Credit Bank|=dcbl;deccan_merchants|Deccan Merchants Co-op Bank Ltd
deendayal|Deendayal Nagari Sahakari Bank Ltd;dena|Dena Bank|=bkdn
deogiri|Deogiri Nagari Sahakari Bank Ltd, Aurangabad|=deob;deutsche|Deutsche Bank|=deut
dhanlaxmi|Dhanlakshmi Bank|Dhanalakshmi|Dhanlaxmi|=dlxb;dmk_jaoli|DMK Jaoli Bank|=dmkj
dnsbnk|Dombivli Nagari Sahakari Bank|DNSB|=dnsb;durgapur_steel|Durgapur Steel Peoples Co-op Bank Ltd|=durg
equitas|Equitas Small Finance Bank|ESFB|=esfb;esafbnk|ESAF Small Finance Bank|=esmf
federal|Federal Bank|=fdrl;fincarebnk|Fincare Small Finance Bank|=fsfb;fingrowth|Fingrowth Co-operative Bank
finobnk|Fino Payments Bank|=fino;gadhinglaj_urban|Gadhinglaj Urban Co-op Bank Ltd
gandhinagar_nagarik|Gandhinagar Nagrik Co-op Bank;godavari_urban|Godavari Urban Co-op Bank
gp_parsik|GP Parsik Sahakari Bank|Parsik Janata|=pjsb;greaterbnk|Greater Bombay Co-operative Bank Ltd|=gbcb
gsmahanagar|GS Mahanagar Co-op Bank|=mcbl;himatnagar_nagarik|Himatnagar Nagarik Sahakari Bank Ltd
hsbc|HSBC Bank|Hongkong and Shanghai|=hsbc;hutatma|Hutatma Sahakari Bank Ltd|=husb
idbi|IDBI Bank|Industrial Development Bank of India|<United Western Bank|=ibkl
india_post|India Post Payments Bank|IPPB|=ipos;indbnk|Indian Bank|<Allahabad Bank|=idib
iob|Indian Overseas Bank|IOB|=ioba;indrayani|Indrayani Co-op Bank
jai_tuljabhavani|Jai Tuljabhavani Urban Co-op Bank;jaihind_urban|Jaihind Urban Co-op Bank Ltd
jnkbnk|Jammu and Kashmir Bank|J&K Bank|JKB|=jaka;jana|Jana Small Finance Bank|Janalakshmi|=jsfb
jana_sahakari|Janakalyan Sahakari Bank Ltd|=jsbl;janaseva|Janaseva Sahakari Bank Ltd|=jana|=jasb
jantasahakari|Janata Sahakari Bank Ltd|=jsbp;jansewa_urban|Jansewa Urban Co-op Bank Ltd
jharkhand_rajya|Jharkhand Rajya Gramin Bank;jijamata_mahila|Jijamata Mahila Sahakari Bank
jskb|Jila Sahakari Kendriya Bank, Khargone;jivan|Jivan Commercial Co-operative Bank Ltd
jugalkishor|Jugalkishor Tapdiya Shree Mahesh Urban Co-op Bank;junagadh_bnk|Junagadh Commercial Co-op Bank Ltd
kaijsb|Kallapanna Awade Ichalkaranji Janata Sahakari Bank Ltd|=kaij;kalyan|Kalyan Janata Sahakari Bank|=kjsb
kankariabnk|Kankaria Maninagar Nagrik Sahakari Bank Ltd
karimnagar_district|Karimnagar District Co-op Central Bank Ltd;karnataka|Karnataka Bank|KBL|=karb
karnataka_gramin|Karnataka Gramin Bank|Pragathi Krishna|=pkgb
karnataka_vikas|Karnataka Vikas Grameena Bank|KVGB|=kvgb;karnavati|Karnavati Co-op Bank Ltd
karur|Karur Vysya Bank|KVB|=kvbl;kerala_gramin|Kerala Gramin Bank Ltd|KGB|=klgb
khattri|Khattri Co-op Urban Bank Ltd;kholeshwar|Kholeshwar Multi-State Co-operative Credit Society Ltd
kokan|Kokan Mercantile Co-operative Bank Ltd;kolhapur_urban|Kolhapur Urban Co-op Bank|=kolh
krishna_bhima|Krishna Bhima Samruddhi Bank;kukarwada_nagrik|Kukarwada Nagrik Sahakari Bank
vilas|Lakshmi Vilas Bank|LVB|Laxmi Vilas|=lavb;latur_urban|Latur Urban Co-op Bank Ltd
laxmi_urban|Laxmi Urban Co-op Bank;lokmangal_co_op_bnk|Lokmangal Co-op Bank Ltd
lonavala_sahakari|Lonavala Sahakari Bank;madhyanchal|Madhyanchal Gramin Bank
mahanagar_nagrik|Mahanagar Nagrik Sahakari Bank;mahagrambnk|Maharashtra Gramin Bank|=mahg
mahesh_sahakari|Mahesh Sahakari Bank Ltd;mahesh_urban|Mahesh Urban Co-operative Bank Ltd
malviya_urban|Malviya Urban Co-op Bank Ltd;maninagar_co_op_bnk|Maninagar Co-op Bank Ltd
manvi_pattana|Manvi Pattana Souharda Sahakari Bank Niyamita
medak_district|Medak District Co-op Central Bank Ltd;mizoram|Mizoram Rural Bank
model|Model Co-op Bank Ltd|=mdbk;motiram|Motiram Agrawal Jalna Merchants Co-op Bank Ltd
mpscb_apex_bnk|MP Rajya Sahakari Bank (Apex Bank);nagpur_nagarik|Nagpur Nagarik Sahakari Bank|=ngsb
nainital|Nainital Bank Ltd|=ntbl;nanded|Nanded Merchants Co-op Bank Ltd;ncb|National Commercial Bank
national_mercantile|National Mercantile Co-operative Bank Ltd;navi_mumbai|Navi Mumbai Co-op Bank Ltd
navjeevanbnk|Navjeevan Co-op Bank Ltd|=njbk;navnirman_co_op_bnk|Navnirman Co-op Bank Ltd|=nvnm
neelkanth|Neelkanth Co-operative Bank Ltd;newindia|New India Co-operative Bank|=nicb
nidhi_co_bnk|Nidhi Co-op Bank Ltd;nkgsbbnk|NKGSB Co-operative Bank|=nkgs;noble_co_op_bnk|Noble Co-op Bank Ltd
noida_ccbnk|Noida Commercial Co-op Bank Ltd;nesfinbnk|North East Small Finance Bank Ltd|NESFB|slice|=nesf
nutan_sahakari|Nutan Nagarik Sahakari Bank Ltd|=nnsb;odpcb|Omprakash Deora Peoples Co-operative Bank Ltd
obc|Oriental Bank of Commerce|OBC|=orbc;osmanabad_janata|Osmanabad Janata Sahakari Bank Ltd
pandharpur|Pandharpur Urban Co-op Bank Ltd|=pucb;parijat_co_op_bnk|Parijat Co-operative Credit Society Ltd
paschim_banga|Paschim Banga Gramin Bank|PBGB;patan_nagarik|Patan Nagarik Sahakari Bank Ltd
pavana_sahakari|Pavana Sahakari Bank Ltd|=psbl;paytm|Paytm Payments Bank|PPBL|=pytm
pochampally|Pochampally Co-operative Urban Bank;poornawadi_nagrik|Poornawadi Nagrik Sahakari Bank
prathama_bank|Prathama Bank;prathama gramin|Prathama U.P. Gramin Bank;prerana_bnk|Prerana Co-op Bank Ltd
primebnk|Prime Co-operative Bank Ltd|=pmec;priyadarshani|Priyadarshani Nagari Sahakari Bank Ltd
pune_cant_sahakari|Pune Cantonment Sahakari Bank Ltd
pune_district|Pune District Central Co-operative Bank Ltd|PDCC;pune merchants|Pune Merchants Co-op Bank
pune_people|Pune Peoples Co-op Bank Ltd;pune_urban|Pune Urban Co-operative Bank Ltd
punjab_sind|Punjab & Sind Bank|PSB|=psib;purvanchalbnk|Purvanchal Bank Ltd
pusad|Pusad Urban Co-op Bank Ltd|=pusd;raiganj_central|Raiganj Central Co-op Bank Ltd
rajarambapu_sahakari|Rajarambapu Sahakari Bank Ltd|=rrbp
rsmcsbnk|Rajarshi Shahu Multistate Co-op Credit Society Ltd
rajarshi_shahu|Rajarshi Shahu Sahakari Bank Ltd|=rssb;rmgbbnk|Rajasthan Marudhara Gramin Bank|RMGB|=rmgb
rsbbnk|Rajgurunagar Sahakari Bank Ltd|=rsbl;rajkot_commercial|Rajkot Commercial Co-op Bank Ltd
rajkot|Rajkot Nagrik Sahakari Bank Ltd|=rnsb;rajkot_peoples|Rajkot Peoples Co-op Bank Ltd
rameshwar_co_op_bnk|Rameshwar Co-op Bank Ltd;rampurzila|Rampur Zila Sahakari Bank
ramrajya_sahakari|Ramrajya Sahakari Bank Ltd;rdcc|Ratnagiri District Central Co-operative Bank Ltd
rbl|RBL Bank|<Ratnakar Bank|=ratn;sadhana|Sadhana Sahakari Bank Ltd
samarth_sahakari|Samarth Sahakari Bank Ltd, Solapur|=sbls;samata_sahkari|Samata Sahkari Bank Ltd
sampada_sahakari|Sampada Sahakari Bank Ltd;sangli|Sangli District Central Co-op Bank Ltd
sangli_urban|Sangli Urban Co-operative Bank;sanmati_sahakari|Sanmati Sahakari Bank Ltd
sant_sopankaka|Sant Sopankaka Sahakari Bank Ltd|=sant;sarangpur_co_op_bnk|Sarangpur Co-op Bank Ltd
saraspur|Saraspur Nagrik Co-operative Bank|=snbk;saraswat|Saraswat Co-operative Bank|=srcb
sbpp_co_op_bnk|Sardar Bhiladwala Pardi People's Co-operative Bank Ltd;shgbnk|Sarva Haryana Gramin Bank|SHGB
sarvodaya|Sarvodaya Commercial Co-operative Bank Ltd;saurashtra|Saurashtra Gramin Bank
sbmbank|SBM Bank India|<State Bank of Mauritius|=stcb;snsbnk|Shankar Nagari Sahakari Bank Ltd
sharad|Sharad Sahakari Bank Ltd;shinhan|Shinhan Bank India|=shbk;shirpur_people|Shirpur People Co-op Bank Ltd
shivalik|Shivalik Small Finance Bank|<Shivalik Mercantile Co-operative Bank|=smcb
shri_ganesh_sahakari|Shree Ganesh Sahakari Bank Ltd;knsb|Shree Kadi Nagrik Sahakari Bank Ltd|=sknb
shree_mahesh_bnk|Shree Mahesh Co-op Bank Ltd;warana_sahakari|Shree Warana Sahakari Bank Ltd
shri_adinath|Shri Adinath Co-op Bank Ltd;arihantbnk|Shri Arihant Co-op Bank Ltd
shri_chhani_sahakari|Shri Chhani Sahakari Bank Ltd
crsucbnk|Shri Chhatrapati Rajarshi Shahu Urban Co-op Bank Ltd|=crub
shri_mahavir_urban|Shri Mahavir Urban Co-op Bank Ltd
rajkot_district|Shri Rajkot District Co-operative Bank Ltd
shiveshwar_sahakari|Shri Shiveshwar Nagari Sahakari Bank Ltd;siddheshwar|Siddheshwar Sahakari Bank Ltd
sindhudurg_bnk|Sindhudurg District Central Co-op Bank Ltd|=sidc
solapur_district|Solapur District Central Co-op Bank Ltd;solapur_janata|Solapur Janata Sahakari Bank|=sjsb
solapur_siddheshwar|Solapur Siddheshwar Sahakari Bank;sib|South Indian Bank|SIB|=sibl
stanchar|Standard Chartered|SCB|Standard Chartered Bank|=scbl;sterling_urban|Sterling Urban Co-op Bank
sundarlal_sawji|Sundarlal Sawji Urban Co-op Bank Ltd;sncb|Surat National Co-op Bank Ltd|=sunb
suryodaybnk|Suryoday Small Finance Bank|=sury;suvarnayug|Suvarnayug Sahakari Bank Ltd, Pune
svcbnk|SVC Co-operative Bank|Shamrao Vithal|=svcb
kurundwad_urban_bnk|Swatantra Senani Late Shripal Alase Kurundwad Co-op Bank Ltd
syndicate|Syndicate Bank|=synb;tamil_mercantile|Tamilnad Mercantile Bank|TMB|Tamil Nadu Mercantile|=tmbl
tamluk_ghatal_bnk|Tamlukghatal Central Co-op Bank Ltd;telangana|Telangana Grameena Bank|=tgrb
tscabbnk|Telangana State Co-op Apex Bank Ltd|TSCAB|=tsab;textile_traders|Textile Traders Co-op Bank Ltd|=ttcb
thane_bharat|Thane Bharat Sahakari Bank Ltd|=tbsb;thane|Thane District Central Co-operative Bank|=tdcb
abhinav_sahakari|The Abhinav Sahakari Bank Ltd;adarsh_co_bnk|The Adarsh Co-operative Bank Ltd
adarsh|The Adarsh Co-operative Urban Bank Ltd;adinath_bnk|The Adinath Co-operative Bank Ltd
ahmedabad_mercantile|The Ahmedabad Mercantile Co-operative Bank Ltd|=amcb
ajara_urban|The Ajara Urban Co-op Bank Ltd|=ajar;akola|The Akola Urban Co-operative Bank Ltd
akola_washim|The Akola-Washim District Central Co-op Bank Ltd
apcob|The Andhra Pradesh State Co-operative Bank Ltd|APCOB|=apbl
annasaheb_savant|The Annasaheb Savant Co-op Urban Bank Mahad Ltd
banaskantha_mercantile|The Banaskantha Mercantile Co-op Bank Ltd|=tbmc
baramati|The Baramti Sahakari Bank Ltd|Baramati|=bara;baroda_city_bnk|The Baroda City Co-op Bank Ltd
bhavnagar_district|The Bhavnagar District Co-op Bank Ltd;cnsbnk|The Chembur Nagarik Sahakari Bank
chikhli|The Chikhli Urban Co-op Bank Ltd;mehsana|The Co-op Bank of Mehsana
rajkot_cobnk|The Co-operative Bank of Rajkot;commercial_co_bnk|The Commercial Co-op Bank Ltd
cosmos|The Cosmos Co-op Bank Ltd|=cosb;delhibnk|The Delhi State Co-operative Bank Ltd|DSCB|=dlsc
financial|The Financial Co-operative Bank Ltd;gandhidham|The Gandhidham Co-op Bank Ltd
gayatri_urban|The Gayatri Co-operative Urban Bank Ltd
gscb|The Gujarat State Co-operative Bank Ltd|GSC Bank|=gscb;hasti|The Hasti Co-op Bank|=hcbl
hindusthan|The Hindusthan Co-op Bank Ltd;ichalkaranji_merchants|The Ichalkaranji Merchants Co-op Bank Ltd
idar_nagarik|The Idar Nagarik Sahakari Bank Ltd;jalgaon_sahkari|The Jalgaon Janata Sahakari Bank|=jjsb
jalgaon|The Jalgaon Peoples Co-operative Bank Ltd|=jpcb
kalupurbnk|The Kalupur Commercial Co-op Bank Ltd|=kccb;kangra|The Kangra Co-operative Bank Ltd|=kang
karad_urban|The Karad Urban Co-op Bank|=kucb;kurla_nagrik|The Kurla Nagrik Sahakari Bank Ltd|=knsb
lasalgaon_merchants|The Lasalgaon Merchants Co-op Bank Ltd
mscbnk|The Maharashtra State Co-op Bank Ltd|MSC Bank|=msci;malad|The Malad Sahakari Bank Ltd|=msbl|=tmsb
mansa_nagrik|The Mansa Nagrik Sahakari Bank Ltd;mehsana_nagrik|The Mehsana Nagrik Sahakari Bank Ltd
mehsana_urban|The Mehsana Urban Co-operative Bank Ltd|=msnu;mogaveera|The Mogaveera Co-operative Bank Ltd
mumbai_district|The Mumbai District Central Co-operative Bank|Mumbai Bank|MDCC|=mdcb
municipalbnk|The Municipal Co-op Bank Ltd, Mumbai|=mubl;muslimbnk|The Muslim Co-op Bank Ltd|=mslm
national_co_op_bnk|The National Co-op Bank Ltd;nawanagar|The Nawanagar Co-operative Bank Ltd|=tncb
urbancoop|The New Urban Co-op Bank Ltd;panipat_urban|The Panipat Urban Co-operative Bank Ltd
pratapbnk|The Pratap Co-operative Bank Ltd;sabarkantha|The Sabarkantha District Central Co-op Bank Ltd
sahyadri_sahakari|The Sahyadri Sahakari Bank Ltd, Mumbai;santrampur_urban|The Santrampur Urban Co-op Bank Ltd
sarvodaya_sahakari|The Sarvodaya Sahakari Bank Ltd
satara_district|The Satara District Central Co-op Bank Ltd|=sdce
satara_sahakari|The Satara Sahakari Bank Ltd|=tssb;saurashtra_co_bnk|The Saurashtra Co-op Bank Ltd
suratbnk|The Surat District Co-op Bank Ltd|=sdcb;surat_mercantile|The Surat Mercantile Co-op Bank Ltd
spcb|The Surat People's Co-operative Bank Ltd|=spcb;sutexbnk|The Sutex Co-op Bank Ltd|=sutb
udaipur_mahila_urban|The Udaipur Mahila Urban Co-op Bank Ltd
udaipur_urban|The Udaipur Urban Co-op Bank Ltd|=uucb;union_co_op_bnk|The Union Co-op Bank Ltd
vaidyanath|The Vaidyanath Urban Co-op Bank Ltd;varachha|The Varachha Co-op Bank Ltd|=vara
veraval_peoples|The Veraval Peoples Co-op Bank;vizag|The Visakhapatnam Co-operative Bank Ltd
vsbbnk|The Vishweshawar Sahakari Bank Ltd|=vsbl;wai_urban|The Wai Urban Co-operative Bank Ltd
wbscb|The West Bengal State Co-operative Bank|WBSCB|=wbsc;tirupati|Tirupati Urban Co-op Bank Ltd
tjsb_sahakari|TJSB Sahakari Bank Ltd|Thane Janata|=tjsb;uco|UCO Bank|<United Commercial Bank|=ucba
ujjivan|Ujjivan Small Finance Bank|USFB|=ujvn;united|United Bank of India|UBI|=utbi
unjha_nagarik|Unjha Nagarik Sahakari Bank Ltd;utkal_grameen|Utkal Grameen Bank
utkarshbnk|Utkarsh Small Finance Bank Ltd|=utks;uttrakhand_gramin|Uttrakhand Gramin Bank|Uttarakhand
vaishya_nagari|Vaishya Nagari Sahakari Bank Ltd;vaishya|Vaishya Sahakari Bank Ltd
vardhaman_urban|Vardhaman Mahila Co-op Urban Bank Ltd;vasai_janata|Vasai Janata Sahakari Bank Ltd|=vasj
vasai|Vasai Vikas Sahakari Bank Ltd|=vvsb;veraval_mercantile|Veraval Mercantile Co-op Bank Ltd
vidya_sahakari|Vidya Sahkari Bank Ltd;vidyanand_co_bnk|Vidyanand Co-op Bank;vcobnk|Vijay Co-op Bank Ltd|=vcob
vijay_co_op_bnk|Vijay Commercial Co-op Bank Ltd;vijaya|Vijaya Bank|=vijb;vscbnk|Vikas Souharda Co-op Bank Ltd
vishwas_co_op_bnk|Vishwas Co-operative Bank Ltd;yashbnk|Yash Urban Co-operative Credit Society Ltd
`);
