import { detailAnswer } from './detailAnswer.js';
import { errorAnswer } from './errorAnswer.js';
import type { ReceivedForm } from './UploadForm.js';

const formTypes = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** The form of a request, or the answer to one that holds none. */
export async function readForm(request: Request): Promise<ReceivedForm | Response> {
  if (!formTypes.test(request.headers.get('content-type') ?? ''))
    return errorAnswer(
      'INVALID_FILE_OBJECT',
      '',
      'This field must be present as a form field. Send request with content type x-www-form-urlencoded or form-data',
    );
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    return detailAnswer(400, 'Multipart form parse error');
  }
  const text = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  return {
    file: form.get('file'),
    fileUrl: text('file_url'),
    bank: text('bank_name'),
    sessionId: text('session_id'),
    uploadType: text('upload_type'),
    password: text('pdf_password') ?? '',
    accountCategory: text('account_category'),
  };
}
