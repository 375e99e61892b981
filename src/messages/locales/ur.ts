import type { Messages } from '../Messages.js';

// Shared where English shares them: causes that a borrower can do nothing about.
const unavailable = 'ابھی اپ لوڈ نہیں ہو سکتا';
const tellLender =
  'آپ کی فائل میں کوئی خرابی نہیں ہے۔ براہ کرم بعد میں پھر کوشش کریں، یا قرض دینے والے ادارے کو بتائیں۔';
const expired = 'یہ لنک اب کام نہیں کرتا';
const askForLink = 'قرض دینے والے ادارے سے نیا لنک مانگیں۔ آپ کی فائلیں یہیں محفوظ ہیں۔';
const notRead = 'ہم یہ فائل پڑھ نہیں پائے';
const sameAccount = 'نیٹ بینکنگ سے اسٹیٹمنٹ پھر سے ڈاؤن لوڈ کریں اور وہ فائل منتخب کریں۔';
const noConnection = 'کنکشن ٹوٹ گیا';
const checkNetwork = 'اپنا نیٹ ورک دیکھیں اور پھر کوشش کریں۔ آپ کی فائل یہیں محفوظ ہے۔';
const busy = 'سروس ابھی مصروف ہے';
const tryLater = 'ایک منٹ رک کر پھر کوشش کریں۔ آپ کی فائل یہیں محفوظ ہے۔';
const eStatement = 'نیٹ بینکنگ یا اپنے بینک کی ای میل سے ای اسٹیٹمنٹ ڈاؤن لوڈ کریں اور وہ فائل منتخب کریں۔';
const askedFor = 'ان مہینوں کا اسٹیٹمنٹ منتخب کریں جو قرض دینے والے ادارے نے مانگے ہیں۔';
const otherBank = 'یہ اسٹیٹمنٹ کسی اور بینک کا لگتا ہے';
const chooseOther = 'اس بینک کا اسٹیٹمنٹ منتخب کریں جو قرض دینے والے ادارے نے مانگا ہے۔';

// U+2068 and U+2069 stand around a bank's name, which is mostly Latin: the stop of "Ltd." keeps its place.

/** Urdu, as in India. Machine-made, and not reviewed by a native speaker yet. */
export const ur: Messages = {
  'root.label': 'بینک اسٹیٹمنٹ اپ لوڈ کریں',

  'dropzone.label': 'بینک اسٹیٹمنٹ شامل کریں',
  'dropzone.input': 'بینک اسٹیٹمنٹ، PDF فائلیں',
  'dropzone.title': 'اپنے بینک اسٹیٹمنٹ شامل کریں',
  'dropzone.more': 'مزید اسٹیٹمنٹ شامل کریں',
  'dropzone.drop': 'PDF فائلیں یہاں چھوڑیں، یا',
  'dropzone.dragging': 'فائلیں شامل کرنے کے لیے چھوڑ دیں',
  'dropzone.hint': 'بینک کی ای میل یا نیٹ بینکنگ سے ملی PDF۔ پاس ورڈ والی بھی چلے گی۔',
  'dropzone.disabled': 'نیا لنک ملنے پر آپ مزید فائلیں شامل کر سکتے ہیں۔',

  'missed.link':
    'وہ لنک یا متن تھا، فائل نہیں۔ پہلے PDF کو اس ڈیوائس پر محفوظ کریں، پھر اسے یہاں منتخب کریں۔',
  'missed.empty-folder': 'اس فولڈر میں کوئی فائل نہیں ہے۔ براہِ راست PDF منتخب کریں۔',
  'missed.unreadable':
    'ایک فائل جہاں ہے وہاں سے نہیں لی جا سکی۔ پہلے اسے اس ڈیوائس پر محفوظ کریں، پھر یہاں منتخب کریں۔',

  'help.title': 'PDF کہاں ملے گی؟',
  'help.e-mail': 'بینک کی ای میل میں: اپنی میل میں “statement” تلاش کریں اور ساتھ آئی PDF محفوظ کریں۔',
  'help.net-banking':
    'نیٹ بینکنگ میں: اپنا اکاؤنٹ کھولیں، “Statements” دیکھیں، مہینے منتخب کریں اور PDF ڈاؤن لوڈ کریں۔',
  'help.app': 'بینک کی ایپ میں: “Statements” یا “E-statement” دیکھیں اور PDF کی شکل میں محفوظ کریں۔',
  'help.downloads': 'محفوظ کی ہوئی PDF عام طور پر “Downloads” فولڈر میں ہوتی ہے۔',

  'action.choose-files': 'فائلیں منتخب کریں',
  'action.cancel': 'منسوخ کریں',
  'action.remove': 'ہٹائیں',
  'action.retry': 'ابھی پھر بھیجیں',
  'action.try-anyway': 'پھر بھی کوشش کریں',
  'action.send-anyway': 'پھر بھی بھیجیں',
  'action.unlock': 'کھولیں',
  'action.change-bank': 'بینک بدلیں',
  'action.choose-another-file': 'دوسری فائل منتخب کریں',
  'take-pdfs.one': 'PDF نکالیں',
  'take-pdfs.other': '{count} PDF نکالیں',
  'action.use-bank': '\u2068{bank}\u2069 منتخب کریں',
  'action.detect-bank': 'ہمیں پہچاننے دیں',
  'action.bank-not-listed': 'میرا بینک فہرست میں نہیں ہے',
  'action.reload-banks': 'فہرست پھر سے لوڈ کریں',
  'action.add-missing': 'باقی مہینے شامل کریں',
  'action.show-password': 'پاس ورڈ دکھائیں',
  'action.hide-password': 'پاس ورڈ چھپائیں',

  'statements.label': 'آپ کی فائلیں',
  'statements.overall': '{count} میں سے {done} مل گئیں',

  'session-ends.one': 'یہ لنک {count} منٹ اور چلے گا۔ جو ابھی بھیجا جا رہا ہے، وہ بھی شمار ہوگا۔',
  'session-ends.other': 'یہ لنک {count} منٹ اور چلے گا۔ جو ابھی بھیجا جا رہا ہے، وہ بھی شمار ہوگا۔',

  'status.checking': 'فائل جانچ رہے ہیں…',
  'status.locked.required': 'اس PDF کے لیے پاس ورڈ چاہیے',
  'status.locked.refused': 'اس پاس ورڈ سے فائل نہیں کھلی',
  'status.queued.turn': 'اپنی باری کا انتظار',
  'status.queued.connection': 'کنکشن واپس آنے کا انتظار',
  'status.queued.retry': 'پھر کوشش ہو رہی ہے…',
  'status.queued.session': 'نئے لنک کا انتظار',
  'status.sending': 'بھیج رہے ہیں…',
  'status.uploading': '{total} میں سے {sent}',
  'status.processing': 'آپ کا اسٹیٹمنٹ پڑھ رہے ہیں…',
  'status.accepted.full': 'مل گیا',
  'status.accepted.details-follow': 'مل گیا۔ تفصیل ایک دن کے اندر آئے گی۔',
  'status.accepted.already-received': 'یہ اسٹیٹمنٹ ہمارے پاس پہلے سے ہے',
  'status.accepted.arrived-before': 'مل گیا: پہلے کی کوشش پہنچ گئی تھی',
  'status.failed': 'شامل نہیں ہوا',
  'status.failed.unanswered': 'پتہ نہیں چلا کہ یہ پہنچا یا نہیں',
  'countdown.one': '{count} سیکنڈ میں پھر کوشش ہوگی',
  'countdown.other': '{count} سیکنڈ میں پھر کوشش ہوگی',

  'opened.other-case': 'پاس ورڈ کے چھوٹے بڑے حروف بدلنے پر کھلا',

  'password.label': 'PDF کا پاس ورڈ',
  'password.hint':
    'جس ای میل میں یہ PDF آئی تھی، اسے دیکھیں: وہاں قاعدہ لکھا ہوتا ہے۔ اکثر یہ آپ کی کسٹمر آئی ڈی ہوتی ہے، یا آپ کے نام کے پہلے چار حروف اور تاریخ پیدائش۔',

  'password.hint.customer-id': '\u2068{bank}\u2069 کے لیے یہ عام طور پر آپ کی کسٹمر آئی ڈی ہوتی ہے۔',
  'password.hint.name-lower-birth':
    '\u2068{bank}\u2069 کے لیے یہ عام طور پر انگریزی کے چھوٹے حروف میں آپ کے نام کے پہلے چار حروف، پھر آپ کی پیدائش کا دن اور مہینہ (DDMM) ہوتا ہے۔',
  'password.hint.name-upper-birth':
    '\u2068{bank}\u2069 کے لیے یہ عام طور پر انگریزی کے بڑے حروف میں آپ کے نام کے پہلے چار حروف، پھر آپ کی پیدائش کا دن اور مہینہ (DDMM) ہوتا ہے۔',
  'password.hint.crn': '\u2068{bank}\u2069 کے لیے یہ عام طور پر آپ کا CRN ہوتا ہے۔',
  'password.hint.mobile-birth':
    '\u2068{bank}\u2069 کے لیے یہ اکثر آپ کے موبائل نمبر کے آخری پانچ ہندسے، پھر آپ کی تاریخ پیدائش ہوتی ہے۔',
  'password.hint.e-mail': 'جس ای میل میں PDF آئی تھی، اس میں قاعدہ لکھا ہے۔',

  'bank.label': 'بینک',
  'statement.read': 'اس ڈیوائس پر پڑھا گیا',
  'bank.suggested': 'یہ \u2068{bank}\u2069 کا لگتا ہے۔',
  'bank.placeholder': 'اپنا بینک تلاش کریں',
  'bank.required': 'یہ اسٹیٹمنٹ کس بینک کا ہے؟',
  'bank.undetected': 'ہم پہچان نہیں پائے کہ یہ کس بینک کا ہے۔ براہ کرم بینک منتخب کریں۔',
  'bank.mismatch': `${otherBank}۔ صحیح بینک منتخب کریں۔`,
  'bank.loading': 'بینکوں کی فہرست آ رہی ہے…',
  'bank.not-loaded': 'بینکوں کی فہرست نہیں آئی۔ اپنا نیٹ ورک دیکھیں۔',
  'bank.none': 'کوئی بینک نہیں ملا۔ چھوٹا نام لکھ کر دیکھیں۔',
  'bank.unlisted':
    'جو بینک فہرست میں نہیں ہیں، ان کے اسٹیٹمنٹ یہاں نہیں پڑھے جا سکتے۔ قرض دینے والے ادارے سے پوچھیں کہ اپنا اسٹیٹمنٹ کیسے دیں۔',
  'bank.now': '\u2068{former}\u2069 (اب \u2068{bank}\u2069)',
  'bank.more': '{count} میں سے {shown} دکھائے جا رہے ہیں۔ اپنا بینک تلاش کرنے کے لیے لکھیں۔',
  'bank.active': '{name}، {count} میں سے {position}',
  'banks-found.one': '{count} بینک ملا',
  'banks-found.other': '{count} بینک ملے',

  'accounts.label': 'آپ کے اکاؤنٹ',
  'account.unnamed': 'بینک اکاؤنٹ',
  'account.complete': 'سبھی مہینے مل گئے',
  'account.months': '{count} میں سے {received} مہینے مل گئے',
  'account.received': 'مل گیا',
  'account.progress': '{count} میں سے {read} اسٹیٹمنٹ پڑھے گئے',
  'account.details-follow': 'مل گیا۔ تفصیل ایک دن کے اندر آئے گی۔',
  'account.number': 'اکاؤنٹ',
  'account.holder': 'نام',
  'account.ifsc': 'IFSC',
  'account.category': 'قسم',
  'account.category.individual': 'انفرادی',
  'account.category.corporate': 'کارپوریٹ',
  'pages.one': '{count} صفحہ',
  'pages.other': '{count} صفحات',
  'months.label': 'مہینے',
  'month.received': 'ملا',
  'month.partial': 'ادھورا ملا',
  'month.on-its-way': 'بھیجا جا رہا ہے',
  'month.missing': 'باقی',
  'still-needed': 'ابھی چاہیے: {months}',

  'error.asked-months': 'قرض دینے والے ادارے کو {from} سے {to} تک چاہیے۔',
  'error.file-too-large.limit':
    'حد {limit} ہے۔ کم مدت کا اسٹیٹمنٹ ڈاؤن لوڈ کریں اور باقی کو دوسری فائل کے طور پر شامل کریں۔',
  'error.too-many-files.limit.one': 'صرف {count} فائل شامل کی جا سکتی ہے۔ دوسری شامل کرنے کے لیے ایک ہٹائیں۔',
  'error.too-many-files.limit.other':
    'زیادہ سے زیادہ {count} فائلیں شامل کی جا سکتی ہیں۔ مزید شامل کرنے کے لیے ایک ہٹائیں۔',

  'announce.locked.required': '{name} کے لیے پاس ورڈ چاہیے۔',
  'announce.locked.refused': 'اس پاس ورڈ سے {name} نہیں کھلی۔ پھر کوشش کریں۔',
  'announce.choosing-bank': 'براہ کرم {name} کا بینک منتخب کریں۔',
  'announce.connection': 'آپ آف لائن ہیں۔ {name} خود بخود آگے بڑھے گی۔',
  'announce.retry': '{name} ابھی نہیں بھیجی جا سکی۔ خود بخود پھر کوشش ہوگی۔',
  'announce.uploading': '{name} بھیج رہے ہیں۔',
  'announce.progress': '{name}: {percent} فیصد بھیجی گئی۔',
  'announce.processing': '{name} بھیج دی گئی ہے اور پڑھی جا رہی ہے۔',
  'announce.accepted': '{name} کا کام پورا ہوا۔',
  'announce.failed': '{name}: {title}۔',

  'error.PASSWORD_INCORRECT.title': 'اس پاس ورڈ سے یہ PDF نہیں کھلتی',
  'error.PASSWORD_INCORRECT.body': 'فائل پھر سے منتخب کریں اور اس کا پاس ورڈ ڈالیں۔',
  'error.BANK_NAME_UNDETECTED.title': 'ہم پہچان نہیں پائے کہ یہ کس بینک کا ہے',
  'error.BANK_NAME_UNDETECTED.body': sameAccount,
  'error.BANK_NAME_MISMATCH.title': otherBank,
  'error.BANK_NAME_MISMATCH.body': chooseOther,
  'error.PDF_IS_IMAGE.title': 'یہ اسکین یا فوٹو ہے',
  'error.PDF_IS_IMAGE.body': eStatement,
  'error.STATEMENT_UNSUPPORTED_FORMAT.title': 'ہم اس طرح کا اسٹیٹمنٹ ابھی نہیں پڑھ سکتے',
  'error.STATEMENT_UNSUPPORTED_FORMAT.body': 'اسی اکاؤنٹ کا دوسرا اسٹیٹمنٹ منتخب کریں، جیسے نیٹ بینکنگ والا۔',
  'error.OUT_OF_DATE_RANGE.title': 'یہ اسٹیٹمنٹ دوسرے مہینوں کا ہے',
  'error.OUT_OF_DATE_RANGE.body': askedFor,
  'error.STATEMENT_DUPLICATE.title': 'یہ اسٹیٹمنٹ ہمارے پاس پہلے سے ہے',
  'error.STATEMENT_DUPLICATE.body': 'اس فائل کے لیے اور کچھ نہیں کرنا ہے۔',
  'error.INVALID_FILE_OBJECT.title': notRead,
  'error.INVALID_FILE_OBJECT.body': sameAccount,
  'error.EMPTY_FILE.title': 'یہ فائل خالی ہے',
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
  'error.STATEMENT_TOO_MANY_PAGES.title': 'اس اسٹیٹمنٹ میں بہت زیادہ صفحات ہیں',
  'error.STATEMENT_TOO_MANY_PAGES.body': 'اسے چھوٹی چھوٹی مدتوں میں ڈاؤن لوڈ کریں اور ہر ایک کو شامل کریں۔',
  'error.STATEMENT_NO_TRANSACTIONS.title': 'اس اسٹیٹمنٹ میں کوئی لین دین نہیں ہے',
  'error.STATEMENT_NO_TRANSACTIONS.body':
    'ایسی مدت یا ایسے اکاؤنٹ کا اسٹیٹمنٹ منتخب کریں جس میں لین دین ہوا ہو۔',
  'error.EXTRACTION_FAILED.title': notRead,
  'error.EXTRACTION_FAILED.body': sameAccount,
  'error.UNPARSABLE.title': notRead,
  'error.UNPARSABLE.body': sameAccount,

  'error.file-empty.title': 'یہ فائل خالی ہے',
  'error.file-empty.body': sameAccount,
  'error.file-too-large.title': 'یہ فائل بہت بڑی ہے',
  'error.file-too-large.body': 'کم مدت کا اسٹیٹمنٹ ڈاؤن لوڈ کریں اور باقی کو دوسری فائل کے طور پر شامل کریں۔',
  'error.file-not-pdf.title': 'یہ PDF نہیں ہے',
  'error.file-not-pdf.body': 'وہ PDF منتخب کریں جو آپ کے بینک نے بھیجی ہے؛ فوٹو، Excel فائل یا ویب پیج نہیں۔',
  'not-pdf.image': 'یہ تصویر ہے۔ وہ PDF منتخب کریں جو آپ کے بینک نے بھیجی ہے، اس کی فوٹو نہیں۔',
  'not-pdf.word': 'یہ Word دستاویز ہے۔ وہ PDF منتخب کریں جو آپ کے بینک نے بھیجی ہے۔',
  'not-pdf.excel': 'یہ Excel شیٹ ہے۔ اسٹیٹمنٹ کو PDF میں ڈاؤن لوڈ کریں اور اسے منتخب کریں۔',
  'not-pdf.office': 'یہ Office دستاویز ہے۔ وہ PDF منتخب کریں جو آپ کے بینک نے بھیجی ہے۔',
  'not-pdf.archive': 'یہ ZIP جیسی آرکائیو فائل ہے۔ اسے کھولیں اور اندر کی PDF منتخب کریں۔',
  'not-pdf.e-mail': 'یہ ای میل ہے۔ اس کے ساتھ آئی PDF کو محفوظ کریں اور اسے منتخب کریں۔',
  'not-pdf.html':
    'یہ ویب پیج ہے: ڈاؤن لوڈ کرتے وقت بینک کا سیشن ختم ہو چکا تھا۔ نیٹ بینکنگ میں لاگ اِن کریں اور پھر سے ڈاؤن لوڈ کریں۔',
  'not-pdf.text': 'یہ ٹیکسٹ فائل ہے۔ اسٹیٹمنٹ کو PDF میں ڈاؤن لوڈ کریں اور اسے منتخب کریں۔',
  'zip.encrypted': 'یہ پاس ورڈ والی ZIP ہے۔ اسے اپنی ڈیوائس پر کھولیں اور اندر کی PDF منتخب کریں۔',
  'zip.nested': 'اس ZIP کے اندر ایک اور آرکائیو فائل ہے۔ دونوں کو کھولیں اور PDF منتخب کریں۔',
  'zip.no-pdf': 'اس ZIP میں کوئی PDF نہیں ہے۔ وہ PDF منتخب کریں جو آپ کے بینک نے بھیجی ہے۔',
  'zip.too-large': 'اس ZIP کی PDF بہت بڑی ہیں۔ کم مدت کی اسٹیٹمنٹس ڈاؤن لوڈ کریں اور وہ PDF منتخب کریں۔',
  'zip.damaged': 'یہ ZIP یہاں نہیں کھل سکی۔ اسے پھر سے ڈاؤن لوڈ کریں، یا اسے کھول کر اندر کی PDF منتخب کریں۔',
  'error.file-archive.title': 'یہ ZIP فائل ہے',
  'error.file-archive.body': 'اندر کی PDF یہیں، آپ کی ڈیوائس پر نکالی جا سکتی ہیں۔',
  'error.file-archive.left':
    'اندر کی کچھ PDF یہیں، آپ کی ڈیوائس پر نکالی جا سکتی ہیں۔ باقی کے لیے اسے خود کھولیں۔',
  'error.file-cut-off.title': 'یہ فائل ادھوری لگتی ہے',
  'error.file-cut-off.body': 'شاید ڈاؤن لوڈ بیچ میں رک گیا تھا۔ پھر سے ڈاؤن لوڈ کریں اور وہ فائل منتخب کریں۔',
  'error.file-scanned.title': 'یہ اسکین یا فوٹو لگتی ہے',
  'error.file-scanned.body': eStatement,
  'error.file-outside-period.title': 'یہ اسٹیٹمنٹ دوسرے مہینوں کا لگتا ہے',
  'error.file-outside-period.body': askedFor,
  'error.file-unreadable.title': 'یہ فائل نہیں کھل سکی',
  'error.file-unreadable.body':
    'شاید اس کی جگہ بدل گئی ہے، یا یہ ایسی ڈرائیو پر ہے جو آف لائن ہے۔ اسے اس ڈیوائس پر محفوظ کریں اور پھر سے منتخب کریں۔',
  'error.file-duplicate.title': 'یہ فائل آپ پہلے ہی شامل کر چکے ہیں',
  'error.file-duplicate.body': 'یہ فہرست میں ہے۔ اس کے لیے اور کچھ نہیں کرنا ہے۔',
  'error.too-many-files.title': 'فائلیں بہت زیادہ ہیں',
  'error.too-many-files.body': 'مزید شامل کرنے کے لیے ایک ہٹائیں۔',

  'error.connection-failed.title': 'ہم کنیکٹ نہیں کر پائے',
  'error.connection-failed.body': checkNetwork,
  'error.connection-lost.title': noConnection,
  'error.connection-lost.body': checkNetwork,
  'error.connection-stalled.title': 'کنکشن بہت سست ہے',
  'error.connection-stalled.body': checkNetwork,
  'error.answer-timeout.title': 'اس میں معمول سے زیادہ وقت لگ رہا ہے',
  'error.answer-timeout.body': tryLater,

  'error.signed-out.title': 'آپ سائن آؤٹ ہو گئے ہیں',
  'error.signed-out.body':
    'دوسرے ٹیب میں دوبارہ سائن اِن کریں، پھر یہاں واپس آ کر پھر کوشش کریں۔ آپ کی فائل یہیں محفوظ ہے۔',
  'error.not-authorized.title': unavailable,
  'error.not-authorized.body': tellLender,
  'error.not-found.title': unavailable,
  'error.not-found.body': tellLender,
  'error.request-timeout.title': 'کنکشن بہت سست ہے',
  'error.request-timeout.body': checkNetwork,
  'error.too-large-for-server.title': 'یہ فائل بہت بڑی ہے',
  'error.too-large-for-server.body':
    'کم مدت کا اسٹیٹمنٹ ڈاؤن لوڈ کریں اور باقی کو دوسری فائل کے طور پر شامل کریں۔',
  'error.not-accepted.title': unavailable,
  'error.not-accepted.body': tellLender,
  'error.too-many-requests.title': busy,
  'error.too-many-requests.body': tryLater,
  'error.server-unavailable.title': busy,
  'error.server-unavailable.body': tryLater,

  'error.invalid-field.title': unavailable,
  'error.invalid-field.body': tellLender,
  'error.unknown-code.title': 'یہ کام نہیں ہوا',
  'error.unknown-code.body':
    'پھر کوشش کریں، یا دوسری فائل منتخب کریں۔ پھر بھی نہ ہو، تو قرض دینے والے ادارے کو بتائیں۔',
  'error.answer-unreadable.title': unavailable,
  'error.answer-unreadable.body': tellLender,
  'error.host-failed.title': unavailable,
  'error.host-failed.body': tellLender,
  'error.headers-failed.title': unavailable,
  'error.headers-failed.body': tryLater,
  'error.part-not-loaded.title': 'یہ صفحہ پھر سے لوڈ کرنا ہوگا',
  'error.part-not-loaded.body':
    'اس کا ایک حصہ لوڈ نہیں ہوا۔ صفحہ پھر سے لوڈ کریں، اور اگر یہ فائل فہرست میں نہ ہو تو اسے پھر سے شامل کریں۔',
  'error.canceled.title': 'آپ نے یہ اپ لوڈ روک دیا',
  'error.canceled.body': 'فائل یہیں محفوظ ہے۔ جب چاہیں، تب بھیجیں۔',
};
