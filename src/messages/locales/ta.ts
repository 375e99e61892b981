import type { Messages } from '../Messages.js';

// Shared where English shares them: causes that a borrower can do nothing about.
const unavailable = 'இப்போது அப்லோட் செய்ய முடியாது';
const tellLender =
  'உங்கள் ஃபைலில் எந்தத் தவறும் இல்லை. பிறகு மீண்டும் முயற்சி செய்யவும், அல்லது கடன் வழங்கும் நிறுவனத்திடம் சொல்லவும்.';
const expired = 'இந்த லிங்க் காலாவதியாகிவிட்டது';
const askForLink = 'கடன் வழங்கும் நிறுவனத்திடம் புதிய லிங்க் கேட்கவும். உங்கள் ஃபைல்கள் இங்கேயே இருக்கும்.';
const notRead = 'இந்த ஃபைலைப் படிக்க முடியவில்லை';
const sameAccount = 'நெட் பேங்கிங்கில் இருந்து ஸ்டேட்மெண்ட்டை மீண்டும் டவுன்லோட் செய்து, அந்த ஃபைலைத் தேர்வு செய்யவும்.';
const noConnection = 'இணைப்பு துண்டிக்கப்பட்டது';
const checkNetwork = 'உங்கள் நெட்வொர்க்கைச் சரிபார்த்து, மீண்டும் முயற்சி செய்யவும். உங்கள் ஃபைல் இங்கேயே இருக்கும்.';
const busy = 'சேவை இப்போது பிஸியாக உள்ளது';
const tryLater = 'ஒரு நிமிடம் காத்திருந்து, மீண்டும் முயற்சி செய்யவும். உங்கள் ஃபைல் இங்கேயே இருக்கும்.';
const eStatement =
  'நெட் பேங்கிங் அல்லது வங்கியின் இமெயிலில் இருந்து இ-ஸ்டேட்மெண்ட்டை டவுன்லோட் செய்து, அந்த ஃபைலைத் தேர்வு செய்யவும்.';
const askedFor = 'கடன் வழங்கும் நிறுவனம் கேட்ட மாதங்களுக்கான ஸ்டேட்மெண்ட்டைத் தேர்வு செய்யவும்.';
const otherBank = 'இது வேறு வங்கியின் ஸ்டேட்மெண்ட் போல் தெரிகிறது';
const chooseOther = 'கடன் வழங்கும் நிறுவனம் கேட்ட வங்கியின் ஸ்டேட்மெண்ட்டைத் தேர்வு செய்யவும்.';

/** Tamil. Machine-made, and not reviewed by a native speaker yet. */
export const ta: Messages = {
  'root.label': 'வங்கி ஸ்டேட்மெண்ட்களை அப்லோட் செய்யவும்',

  'dropzone.label': 'வங்கி ஸ்டேட்மெண்ட்களைச் சேர்க்கவும்',
  'dropzone.input': 'வங்கி ஸ்டேட்மெண்ட்கள், PDF ஃபைல்கள்',
  'dropzone.title': 'உங்கள் வங்கி ஸ்டேட்மெண்ட்களைச் சேர்க்கவும்',
  'dropzone.more': 'மேலும் ஸ்டேட்மெண்ட்களைச் சேர்க்கவும்',
  'dropzone.drop': 'PDF ஃபைல்களை இங்கே இழுத்து விடவும், அல்லது',
  'dropzone.dragging': 'ஃபைல்களைச் சேர்க்க இங்கே விடவும்',
  'dropzone.hint': 'வங்கியின் இமெயில் அல்லது நெட் பேங்கிங்கில் கிடைத்த PDF. பாஸ்வேர்டு இருந்தாலும் பரவாயில்லை.',
  'dropzone.disabled': 'புதிய லிங்க் கிடைத்ததும் மேலும் ஃபைல்களைச் சேர்க்கலாம்.',

  'missed.link':
    'அது லிங்க் அல்லது எழுத்து, ஃபைல் அல்ல. முதலில் PDF ஃபைலை இந்தச் சாதனத்தில் சேமித்து, பிறகு இங்கே தேர்வு செய்யவும்.',
  'missed.empty-folder': 'அந்த ஃபோல்டரில் எந்த ஃபைலும் இல்லை. PDF ஃபைலை நேரடியாகத் தேர்வு செய்யவும்.',
  'missed.unreadable':
    'ஒரு ஃபைலை அது இருக்கும் இடத்திலிருந்து எடுக்க முடியவில்லை. முதலில் அதை இந்தச் சாதனத்தில் சேமித்து, பிறகு இங்கே தேர்வு செய்யவும்.',

  'help.title': 'PDF எங்கே கிடைக்கும்?',
  'help.e-mail': 'வங்கியின் இமெயிலில்: உங்கள் மெயிலில் “statement” என்று தேடி, அதனுடன் வந்த PDF ஃபைலைச் சேமிக்கவும்.',
  'help.net-banking':
    'நெட் பேங்கிங்கில்: உங்கள் கணக்கைத் திறந்து, “Statements” என்பதற்குச் சென்று, மாதங்களைத் தேர்வு செய்து, PDF ஃபைலை டவுன்லோட் செய்யவும்.',
  'help.app': 'வங்கியின் ஆப்பில்: “Statements” அல்லது “E-statement” என்பதைத் தேடி, PDF ஆகச் சேமிக்கவும்.',
  'help.downloads': 'சேமித்த PDF பொதுவாக “Downloads” ஃபோல்டரில் இருக்கும்.',

  'action.choose-files': 'ஃபைல்களைத் தேர்வு செய்யவும்',
  'action.cancel': 'ரத்து செய்யவும்',
  'action.remove': 'அகற்றவும்',
  'action.retry': 'இப்போதே மீண்டும் முயலவும்',
  'action.try-anyway': 'இருந்தாலும் முயலவும்',
  'action.send-anyway': 'இருந்தாலும் அனுப்பவும்',
  'action.unlock': 'திறக்கவும்',
  'action.change-bank': 'வங்கியை மாற்றவும்',
  'action.choose-another-file': 'வேறு ஃபைலைத் தேர்வு செய்யவும்',
  'take-pdfs.one': 'PDF ஃபைலை வெளியே எடுக்கவும்',
  'take-pdfs.other': '{count} PDF ஃபைல்களை வெளியே எடுக்கவும்',
  'action.use-bank': '{bank} என்பதைத் தேர்வு செய்யவும்',
  'action.detect-bank': 'நாங்களே கண்டறிகிறோம்',
  'action.bank-not-listed': 'என் வங்கி பட்டியலில் இல்லை',
  'action.reload-banks': 'பட்டியலை மீண்டும் ஏற்றவும்',
  'action.add-missing': 'விடுபட்ட மாதங்களைச் சேர்க்கவும்',
  'action.show-password': 'பாஸ்வேர்டைக் காட்டவும்',
  'action.hide-password': 'பாஸ்வேர்டை மறைக்கவும்',

  'statements.label': 'உங்கள் ஃபைல்கள்',
  'statements.overall': '{count} ஃபைல்களில் {done} பெறப்பட்டது',

  'session-ends.one': 'இந்த லிங்க் இன்னும் {count} நிமிடம் செயல்படும். இப்போது அனுப்பப்படுவதும் ஏற்கப்படும்.',
  'session-ends.other': 'இந்த லிங்க் இன்னும் {count} நிமிடங்கள் செயல்படும். இப்போது அனுப்பப்படுவதும் ஏற்கப்படும்.',

  'status.checking': 'ஃபைல் சரிபார்க்கப்படுகிறது…',
  'status.locked.required': 'இந்த PDF ஃபைலுக்குப் பாஸ்வேர்டு தேவை',
  'status.locked.refused': 'இந்தப் பாஸ்வேர்டில் திறக்கவில்லை',
  'status.queued.turn': 'தன் முறைக்காகக் காத்திருக்கிறது',
  'status.queued.connection': 'இணைப்பு மீண்டும் கிடைக்கக் காத்திருக்கிறது',
  'status.queued.retry': 'மீண்டும் முயற்சிக்கிறோம்…',
  'status.queued.session': 'புதிய லிங்க்கிற்காகக் காத்திருக்கிறது',
  'status.sending': 'அனுப்பப்படுகிறது…',
  'status.uploading': '{sent} / {total}',
  'status.processing': 'உங்கள் ஸ்டேட்மெண்ட்டைப் படிக்கிறோம்…',
  'status.accepted.full': 'பெறப்பட்டது',
  'status.accepted.details-follow': 'பெறப்பட்டது. விவரங்கள் ஒரு நாளுக்குள் வரும்.',
  'status.accepted.already-received': 'இந்த ஸ்டேட்மெண்ட் ஏற்கனவே எங்களிடம் உள்ளது',
  'status.accepted.arrived-before': 'பெறப்பட்டது: முந்தைய முயற்சியிலேயே வந்து சேர்ந்தது',
  'status.failed': 'சேர்க்கப்படவில்லை',
  'status.failed.unanswered': 'வந்து சேர்ந்ததா என்று தெரியவில்லை',
  'countdown.one': '{count} வினாடியில் மீண்டும் முயற்சிப்போம்',
  'countdown.other': '{count} வினாடிகளில் மீண்டும் முயற்சிப்போம்',

  'opened.other-case': 'பாஸ்வேர்டின் ஆங்கிலப் பெரிய/சிறிய எழுத்துகளை மாற்றியதும் திறந்தது',

  'password.label': 'PDF பாஸ்வேர்டு',
  'password.hint':
    'PDF வந்த இமெயிலைப் பாருங்கள்: பாஸ்வேர்டு விதி அதில் இருக்கும். பெரும்பாலும் அது உங்கள் கஸ்டமர் ஐடி, அல்லது உங்கள் பெயரின் முதல் நான்கு எழுத்துகளும் பிறந்த தேதியும்.',

  'password.hint.customer-id': '{bank}: பொதுவாக உங்கள் கஸ்டமர் ஐடிதான் பாஸ்வேர்டு.',
  'password.hint.name-lower-birth':
    '{bank}: பொதுவாக உங்கள் பெயரின் முதல் நான்கு எழுத்துகள் (ஆங்கிலச் சிறிய எழுத்துகளில்), பிறகு நீங்கள் பிறந்த நாளும் மாதமும் (DDMM).',
  'password.hint.name-upper-birth':
    '{bank}: பொதுவாக உங்கள் பெயரின் முதல் நான்கு எழுத்துகள் (ஆங்கிலப் பெரிய எழுத்துகளில்), பிறகு நீங்கள் பிறந்த நாளும் மாதமும் (DDMM).',
  'password.hint.crn': '{bank}: பொதுவாக உங்கள் CRN தான் பாஸ்வேர்டு.',
  'password.hint.mobile-birth':
    '{bank}: பெரும்பாலும் உங்கள் மொபைல் எண்ணின் கடைசி ஐந்து இலக்கங்கள், பிறகு உங்கள் பிறந்த தேதி.',
  'password.hint.e-mail': 'PDF வந்த இமெயிலில் பாஸ்வேர்டு விதி இருக்கும்.',

  'bank.label': 'வங்கி',
  'statement.read': 'இந்தச் சாதனத்தில் படிக்கப்பட்டது',
  'bank.suggested': 'இது {bank} ஸ்டேட்மெண்ட் போல் தெரிகிறது.',
  'bank.placeholder': 'உங்கள் வங்கியைத் தேடவும்',
  'bank.required': 'இது எந்த வங்கியின் ஸ்டேட்மெண்ட்?',
  'bank.undetected': 'இது எந்த வங்கியுடையது என்று கண்டறிய முடியவில்லை. வங்கியைத் தேர்வு செய்யவும்.',
  'bank.mismatch': `${otherBank}. சரியான வங்கியைத் தேர்வு செய்யவும்.`,
  'bank.loading': 'வங்கிகளின் பட்டியல் வருகிறது…',
  'bank.not-loaded': 'வங்கிகளின் பட்டியல் வரவில்லை. உங்கள் நெட்வொர்க்கைச் சரிபார்க்கவும்.',
  'bank.none': 'எந்த வங்கியும் கிடைக்கவில்லை. சிறிய பெயரை டைப் செய்து பார்க்கவும்.',
  'bank.unlisted':
    'பட்டியலில் இல்லாத வங்கிகளின் ஸ்டேட்மெண்ட்களை இங்கே படிக்க முடியாது. உங்கள் ஸ்டேட்மெண்ட்டை எப்படிக் கொடுப்பது என்று கடன் வழங்கும் நிறுவனத்திடம் கேட்கவும்.',
  'bank.now': '{former} (இப்போது {bank})',
  'bank.more': '{count} வங்கிகளில் {shown} மட்டும் தெரிகிறது. உங்கள் வங்கியைத் தேட டைப் செய்யவும்.',
  'bank.active': '{name}, {count} வங்கிகளில் {position}',
  'banks-found.one': '{count} வங்கி கிடைத்தது',
  'banks-found.other': '{count} வங்கிகள் கிடைத்தன',

  'accounts.label': 'உங்கள் கணக்குகள்',
  'account.unnamed': 'வங்கிக் கணக்கு',
  'account.complete': 'எல்லா மாதங்களும் பெறப்பட்டன',
  'account.months': '{count} மாதங்களில் {received} பெறப்பட்டது',
  'account.received': 'பெறப்பட்டது',
  'account.progress': '{count} ஸ்டேட்மெண்ட்களில் {read} படிக்கப்பட்டது',
  'account.details-follow': 'பெறப்பட்டது. விவரங்கள் ஒரு நாளுக்குள் வரும்.',
  'account.number': 'கணக்கு',
  'account.holder': 'பெயர்',
  'account.ifsc': 'IFSC',
  'account.category': 'வகை',
  'account.category.individual': 'தனிநபர்',
  'account.category.corporate': 'நிறுவனம்',
  'pages.one': '{count} பக்கம்',
  'pages.other': '{count} பக்கங்கள்',
  'months.label': 'மாதங்கள்',
  'month.received': 'பெறப்பட்டது',
  'month.partial': 'ஒரு பகுதி பெறப்பட்டது',
  'month.on-its-way': 'அனுப்பப்படுகிறது',
  'month.missing': 'விடுபட்டுள்ளது',
  'still-needed': 'இன்னும் தேவை: {months}',

  'error.asked-months': 'கடன் வழங்கும் நிறுவனத்திற்கு {from} முதல் {to} வரை தேவை.',
  'error.file-too-large.limit':
    'அதிகபட்ச அளவு: {limit}. குறைந்த காலத்திற்கு டவுன்லோட் செய்து, மீதியை வேறு ஃபைலாகச் சேர்க்கவும்.',
  'error.too-many-files.limit.one': '{count} ஃபைலை மட்டுமே சேர்க்க முடியும். வேறு ஃபைலைச் சேர்க்க, ஒன்றை அகற்றவும்.',
  'error.too-many-files.limit.other': 'அதிகபட்சம் {count} ஃபைல்களைச் சேர்க்கலாம். வேறு ஃபைலைச் சேர்க்க, ஒன்றை அகற்றவும்.',

  'announce.locked.required': '{name}: பாஸ்வேர்டு தேவை.',
  'announce.locked.refused': 'இந்தப் பாஸ்வேர்டில் {name} திறக்கவில்லை. மீண்டும் முயற்சி செய்யவும்.',
  'announce.choosing-bank': '{name}: இந்த ஃபைலின் வங்கியைத் தேர்வு செய்யவும்.',
  'announce.connection': 'நீங்கள் ஆஃப்லைனில் உள்ளீர்கள். {name} தானாகவே தொடரும்.',
  'announce.retry': '{name} இன்னும் அனுப்பப்படவில்லை. தானாகவே மீண்டும் முயற்சி செய்யப்படும்.',
  'announce.uploading': '{name} அனுப்பப்படுகிறது.',
  'announce.progress': '{name}: {percent} சதவீதம் அனுப்பப்பட்டது.',
  'announce.processing': '{name} அனுப்பப்பட்டது, இப்போது படிக்கப்படுகிறது.',
  'announce.accepted': '{name}: முடிந்தது.',
  'announce.failed': '{name}: {title}.',

  'error.PASSWORD_INCORRECT.title': 'இந்தப் பாஸ்வேர்டில் PDF ஃபைல் திறக்கவில்லை',
  'error.PASSWORD_INCORRECT.body': 'ஃபைலை மீண்டும் தேர்வு செய்து, அதன் பாஸ்வேர்டை உள்ளிடவும்.',
  'error.BANK_NAME_UNDETECTED.title': 'இது எந்த வங்கியுடையது என்று கண்டறிய முடியவில்லை',
  'error.BANK_NAME_UNDETECTED.body': sameAccount,
  'error.BANK_NAME_MISMATCH.title': otherBank,
  'error.BANK_NAME_MISMATCH.body': chooseOther,
  'error.PDF_IS_IMAGE.title': 'இது ஸ்கேன் அல்லது ஃபோட்டோ',
  'error.PDF_IS_IMAGE.body': eStatement,
  'error.STATEMENT_UNSUPPORTED_FORMAT.title': 'இந்த வகை ஸ்டேட்மெண்ட்டை இப்போதைக்குப் படிக்க முடியாது',
  'error.STATEMENT_UNSUPPORTED_FORMAT.body':
    'அதே கணக்கின் வேறு ஸ்டேட்மெண்ட்டைத் தேர்வு செய்யவும், எ.கா. நெட் பேங்கிங்கில் கிடைப்பது.',
  'error.OUT_OF_DATE_RANGE.title': 'இந்த ஸ்டேட்மெண்ட் வேறு மாதங்களுக்கானது',
  'error.OUT_OF_DATE_RANGE.body': askedFor,
  'error.STATEMENT_DUPLICATE.title': 'இந்த ஸ்டேட்மெண்ட் ஏற்கனவே எங்களிடம் உள்ளது',
  'error.STATEMENT_DUPLICATE.body': 'இந்த ஃபைலுக்கு நீங்கள் வேறு எதுவும் செய்ய வேண்டாம்.',
  'error.INVALID_FILE_OBJECT.title': notRead,
  'error.INVALID_FILE_OBJECT.body': sameAccount,
  'error.EMPTY_FILE.title': 'இந்த ஃபைல் காலியாக உள்ளது',
  'error.EMPTY_FILE.body': sameAccount,
  'error.MISSING_FILE_OBJECT.title': unavailable,
  'error.MISSING_FILE_OBJECT.body': tellLender,
  'error.INVALID_FILE_URL.title': unavailable,
  'error.INVALID_FILE_URL.body': tellLender,
  'error.INVALID_BASE_64.title': unavailable,
  'error.INVALID_BASE_64.body': tellLender,
  'error.INVALID_ACCOUNT_CATEGORY.title': unavailable,
  'error.INVALID_ACCOUNT_CATEGORY.body': tellLender,
  'error.SESSION_NOT_FOUND.title': expired,
  'error.SESSION_NOT_FOUND.body': askForLink,
  'error.SESSION_EXPIRED.title': expired,
  'error.SESSION_EXPIRED.body': askForLink,
  'error.SESSION_DELETED.title': expired,
  'error.SESSION_DELETED.body': askForLink,
  'error.TRIAL_PERIOD_EXPIRED.title': unavailable,
  'error.TRIAL_PERIOD_EXPIRED.body': tellLender,
  'error.INVALID_API_KEY.title': unavailable,
  'error.INVALID_API_KEY.body': tellLender,
  'error.STATEMENT_TOO_MANY_PAGES.title': 'இந்த ஸ்டேட்மெண்ட்டில் பக்கங்கள் மிக அதிகம்',
  'error.STATEMENT_TOO_MANY_PAGES.body': 'சிறிய காலப் பகுதிகளாக டவுன்லோட் செய்து, ஒவ்வொன்றையும் சேர்க்கவும்.',
  'error.STATEMENT_NO_TRANSACTIONS.title': 'இந்த ஸ்டேட்மெண்ட்டில் பரிவர்த்தனைகள் இல்லை',
  'error.STATEMENT_NO_TRANSACTIONS.body': 'நீங்கள் பயன்படுத்திய காலம் அல்லது கணக்கின் ஸ்டேட்மெண்ட்டைத் தேர்வு செய்யவும்.',
  'error.EXTRACTION_FAILED.title': notRead,
  'error.EXTRACTION_FAILED.body': sameAccount,
  'error.UNPARSABLE.title': notRead,
  'error.UNPARSABLE.body': sameAccount,

  'error.file-empty.title': 'இந்த ஃபைல் காலியாக உள்ளது',
  'error.file-empty.body': sameAccount,
  'error.file-too-large.title': 'இந்த ஃபைல் மிகப் பெரியது',
  'error.file-too-large.body': 'குறைந்த காலத்திற்கு டவுன்லோட் செய்து, மீதியை வேறு ஃபைலாகச் சேர்க்கவும்.',
  'error.file-not-pdf.title': 'இது PDF இல்லை',
  'error.file-not-pdf.body':
    'வங்கி அனுப்பிய PDF ஃபைலைத் தேர்வு செய்யவும்; ஃபோட்டோ, Excel ஃபைல் அல்லது இணையப் பக்கம் வேண்டாம்.',
  'not-pdf.image': 'இது ஒரு படம். வங்கி அனுப்பிய PDF ஃபைலைத் தேர்வு செய்யவும், அதன் ஃபோட்டோவை அல்ல.',
  'not-pdf.word': 'இது Word ஆவணம். வங்கி அனுப்பிய PDF ஃபைலைத் தேர்வு செய்யவும்.',
  'not-pdf.excel': 'இது Excel ஷீட். ஸ்டேட்மெண்ட்டை PDF ஆக டவுன்லோட் செய்து, அதைத் தேர்வு செய்யவும்.',
  'not-pdf.office': 'இது Office ஆவணம். வங்கி அனுப்பிய PDF ஃபைலைத் தேர்வு செய்யவும்.',
  'not-pdf.archive': 'இது ZIP போன்ற சுருக்கப்பட்ட ஃபைல். இதைத் திறந்து, உள்ளே இருக்கும் PDF ஃபைலைத் தேர்வு செய்யவும்.',
  'not-pdf.e-mail': 'இது இமெயில். இதனுடன் இணைக்கப்பட்ட PDF ஃபைலைச் சேமித்து, அதைத் தேர்வு செய்யவும்.',
  'not-pdf.html':
    'இது ஒரு இணையப் பக்கம்: டவுன்லோட் செய்தபோது வங்கியின் செஷன் முடிந்திருந்தது. நெட் பேங்கிங்கில் லாகின் செய்து, மீண்டும் டவுன்லோட் செய்யவும்.',
  'not-pdf.text': 'இது டெக்ஸ்ட் ஃபைல். ஸ்டேட்மெண்ட்டை PDF ஆக டவுன்லோட் செய்து, அதைத் தேர்வு செய்யவும்.',
  'zip.encrypted': 'இது பாஸ்வேர்டு உள்ள ZIP. இதை உங்கள் சாதனத்தில் திறந்து, உள்ளே இருக்கும் PDF ஃபைல்களைத் தேர்வு செய்யவும்.',
  'zip.nested': 'இந்த ZIP-க்குள் இன்னொரு சுருக்கப்பட்ட ஃபைல் உள்ளது. இரண்டையும் திறந்து, PDF ஃபைலைத் தேர்வு செய்யவும்.',
  'zip.no-pdf': 'இந்த ZIP-இல் PDF ஃபைல் இல்லை. வங்கி அனுப்பிய PDF ஃபைலைத் தேர்வு செய்யவும்.',
  'zip.too-large':
    'இந்த ZIP-இல் உள்ள PDF ஃபைல்கள் மிகப் பெரியவை. குறைந்த காலத்திற்கான ஸ்டேட்மெண்ட்டுகளை டவுன்லோட் செய்து, அந்த PDF ஃபைல்களைத் தேர்வு செய்யவும்.',
  'zip.damaged':
    'இந்த ZIP ஃபைலை இங்கே திறக்க முடியவில்லை. இதை மீண்டும் டவுன்லோட் செய்யவும், அல்லது இதைத் திறந்து, உள்ளே இருக்கும் PDF ஃபைலைத் தேர்வு செய்யவும்.',
  'error.file-archive.title': 'இது ZIP ஃபைல்',
  'error.file-archive.body': 'உள்ளே இருக்கும் PDF ஃபைல்களை இங்கேயே, உங்கள் சாதனத்தில் வெளியே எடுக்கலாம்.',
  'error.file-archive.left':
    'உள்ளே இருக்கும் சில PDF ஃபைல்களை இங்கேயே, உங்கள் சாதனத்தில் வெளியே எடுக்கலாம். மற்றவற்றுக்கு, இதை நீங்களே திறக்கவும்.',
  'error.file-cut-off.title': 'இந்த ஃபைல் முழுமையாக இல்லை போல் தெரிகிறது',
  'error.file-cut-off.body': 'டவுன்லோட் பாதியில் நின்றிருக்கலாம். மீண்டும் டவுன்லோட் செய்து, அந்த ஃபைலைத் தேர்வு செய்யவும்.',
  'error.file-scanned.title': 'இது ஸ்கேன் அல்லது ஃபோட்டோ போல் தெரிகிறது',
  'error.file-scanned.body': eStatement,
  'error.file-outside-period.title': 'இந்த ஸ்டேட்மெண்ட் வேறு மாதங்களுக்கானது போல் தெரிகிறது',
  'error.file-outside-period.body': askedFor,
  'error.file-unreadable.title': 'இந்த ஃபைலைத் திறக்க முடியவில்லை',
  'error.file-unreadable.body':
    'இது வேறு இடத்திற்கு மாற்றப்பட்டிருக்கலாம், அல்லது ஆஃப்லைனில் உள்ள டிரைவில் இருக்கலாம். இதை இந்தச் சாதனத்தில் சேமித்து, மீண்டும் தேர்வு செய்யவும்.',
  'error.file-duplicate.title': 'இந்த ஃபைலை ஏற்கனவே சேர்த்துவிட்டீர்கள்',
  'error.file-duplicate.body': 'இது பட்டியலில் உள்ளது. இதற்கு வேறு எதுவும் செய்ய வேண்டாம்.',
  'error.too-many-files.title': 'ஃபைல்கள் மிக அதிகமாக உள்ளன',
  'error.too-many-files.body': 'வேறு ஃபைலைச் சேர்க்க, ஒன்றை அகற்றவும்.',

  'error.connection-failed.title': 'இணைக்க முடியவில்லை',
  'error.connection-failed.body': checkNetwork,
  'error.connection-lost.title': noConnection,
  'error.connection-lost.body': checkNetwork,
  'error.connection-stalled.title': 'இணைப்பு மிக மெதுவாக உள்ளது',
  'error.connection-stalled.body': checkNetwork,
  'error.answer-timeout.title': 'வழக்கத்தை விட அதிக நேரம் ஆகிறது',
  'error.answer-timeout.body': tryLater,

  'error.signed-out.title': 'நீங்கள் சைன் அவுட் ஆகிவிட்டீர்கள்',
  'error.signed-out.body':
    'வேறொரு டேபில் மீண்டும் சைன் இன் செய்து, இங்கே திரும்பி வந்து மீண்டும் முயற்சி செய்யவும். உங்கள் ஃபைல் இங்கேயே இருக்கும்.',
  'error.not-authorized.title': unavailable,
  'error.not-authorized.body': tellLender,
  'error.not-found.title': unavailable,
  'error.not-found.body': tellLender,
  'error.request-timeout.title': 'இணைப்பு மிக மெதுவாக உள்ளது',
  'error.request-timeout.body': checkNetwork,
  'error.too-large-for-server.title': 'இந்த ஃபைல் மிகப் பெரியது',
  'error.too-large-for-server.body': 'குறைந்த காலத்திற்கு டவுன்லோட் செய்து, மீதியை வேறு ஃபைலாகச் சேர்க்கவும்.',
  'error.not-accepted.title': unavailable,
  'error.not-accepted.body': tellLender,
  'error.too-many-requests.title': busy,
  'error.too-many-requests.body': tryLater,
  'error.server-unavailable.title': busy,
  'error.server-unavailable.body': tryLater,

  'error.invalid-field.title': unavailable,
  'error.invalid-field.body': tellLender,
  'error.unknown-code.title': 'இதைச் செய்ய முடியவில்லை',
  'error.unknown-code.body':
    'மீண்டும் முயற்சி செய்யவும், அல்லது வேறு ஃபைலைத் தேர்வு செய்யவும். மீண்டும் இப்படி நடந்தால், கடன் வழங்கும் நிறுவனத்திடம் சொல்லவும்.',
  'error.answer-unreadable.title': unavailable,
  'error.answer-unreadable.body': tellLender,
  'error.host-failed.title': unavailable,
  'error.host-failed.body': tellLender,
  'error.headers-failed.title': unavailable,
  'error.headers-failed.body': tryLater,
  'error.part-not-loaded.title': 'இந்தப் பக்கத்தை மீண்டும் ஏற்ற வேண்டும்',
  'error.part-not-loaded.body':
    'இதன் ஒரு பகுதி ஏற்றப்படவில்லை. பக்கத்தை மீண்டும் ஏற்றவும்; இந்த ஃபைல் பட்டியலில் இல்லையெனில், அதை மீண்டும் சேர்க்கவும்.',
  'error.canceled.title': 'நீங்கள் இந்த அப்லோடை நிறுத்தினீர்கள்',
  'error.canceled.body': 'ஃபைல் இங்கேயே இருக்கும். தயாரானதும் அனுப்பவும்.',
};
