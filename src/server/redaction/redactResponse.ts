import { maskAccountNumber } from '../../bankconnect/maskAccountNumber.js';
import {
  type AccountNumberSearch,
  createAccountNumberSearch,
  hasDigits,
  readAccountNumbers,
  readLabelledNumbers,
  readSentenceNumbers,
  toDigits,
} from './accountNumbers.js';
import {
  type FieldName,
  holdsStatementData,
  isAccountField,
  isAccountNumberField,
  isExactField,
  isFraudField,
  isMessageField,
  isNameField,
  isPasswordField,
  toSnakeCase,
} from './fieldNames.js';
import { type JsonMember, type JsonNode, readJson, writeJson } from './jsonTree.js';
import { createPasswordEchoes, type PasswordEchoes } from './passwordEchoes.js';
import { replaceSpans, viewText } from './textView.js';

/** Controls what is removed from a response. */
export interface RedactOptions {
  readonly revealAccountNumber: boolean;
  /** Blanked where a text repeats it, as the API's field errors may. */
  readonly password: string | null;
}

/** Where a value stands. */
interface Place {
  readonly field: FieldName;
  readonly inList: boolean;
  /** In a field that holds account numbers. */
  readonly isAccountNumber: boolean;
  /** In an object in such a field. */
  readonly isNearNumber: boolean;
  /** Inside of a field that holds what was read in the statement. */
  readonly isData: boolean;
}

const top: Place = {
  field: { name: '', parent: '' },
  inList: false,
  isAccountNumber: false,
  isNearNumber: false,
  isData: false,
};

function placeOf(name: string, around: Place): Place {
  const field = { name: toSnakeCase(name), parent: around.field.name };
  return {
    field,
    inList: false,
    isAccountNumber: isAccountNumberField(field),
    isNearNumber: around.isAccountNumber || around.isNearNumber,
    isData: around.isData || holdsStatementData(field),
  };
}

const dateForm = /^\d{4}-\d\d(?:-\d\d)?(?:[T ][\d:.]+Z?)?$|^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}$/;

/** A text of digits and separators alone. */
const numberForm = /^\W*(?:\d\W{0,3}){9,}$/;

/** Whether a text is an account number by the field that it stands in. */
function isAccountNumber(text: string, place: Place): boolean {
  if (place.isAccountNumber || (place.isNearNumber && hasDigits(text))) return true;
  return isAccountField(place.field) && numberForm.test(text);
}

/** A list may hold what is wrong with a field. */
function isComplaint(text: string, { inList }: Place): boolean {
  return inList && /[a-z]{3} /i.test(text);
}

function readNumbers(text: string, place: Place): readonly string[] {
  if (isAccountNumber(text, place)) return readAccountNumbers(text);
  return isMessageField(place.field) || isComplaint(text, place)
    ? readSentenceNumbers(text)
    : readLabelledNumbers(text);
}

/** Adds the account numbers of a response to `found`: what fields of them hold, and what sentences introduce. */
function collect(node: JsonNode, place: Place, found: string[]): void {
  switch (node.type) {
    case 'embedded':
      collect(node.content, place, found);
      break;
    case 'array':
      for (const item of node.items) collect(item, { ...place, inList: true }, found);
      break;
    case 'object':
      for (const { name, node: item } of node.members) {
        found.push(...readNumbers(name, { ...place, inList: false }));
        collect(item, placeOf(name, place), found);
      }
      break;
    case 'string':
      found.push(...readNumbers(node.value, place));
      break;
    case 'number':
      if (isAccountNumber(toDigits(node.text), place)) found.push(toDigits(node.text));
      break;
    case 'literal':
  }
}

class Redaction {
  readonly #numbers: AccountNumberSearch | null;
  readonly #echoes: PasswordEchoes | null;

  constructor(answer: JsonNode, { revealAccountNumber, password }: RedactOptions) {
    const found: string[] = [];
    if (!revealAccountNumber) collect(answer, top, found);
    this.#numbers = revealAccountNumber ? null : createAccountNumberSearch(found);
    this.#echoes = password === null || password === '' ? null : createPasswordEchoes(password);
  }

  /** Returns what is left of a value; `null` if nothing may be. */
  clean(node: JsonNode, place: Place): JsonNode | null {
    switch (node.type) {
      case 'object':
        return { type: 'object', members: this.#members(node.members, place) };
      case 'array': {
        const items = node.items.map((item) => this.clean(item, { ...place, inList: true }));
        return { type: 'array', items: items.filter((item) => item !== null) };
      }
      case 'embedded':
        return this.#embedded(node, place);
      case 'string': {
        const isName = isNameField(place.field) && /\s/.test(node.value);
        if (isFraudField(node.value) && !isName) return null;
        return { type: 'string', value: this.#text(node.value, place) };
      }
      case 'number': {
        const masked = this.#number(node.text, place);
        return masked === null ? node : { type: 'string', value: masked };
      }
      case 'literal':
        return node;
    }
  }

  #embedded(node: Extract<JsonNode, { type: 'embedded' }>, place: Place): JsonNode | null {
    const content = this.clean(node.content, place);
    const text = content && writeJson(content);
    if (text === null) return null;
    // Untouched JSON keeps its white space.
    return { type: 'string', value: text === writeJson(node.content) ? node.value : text };
  }

  #members(members: readonly JsonMember[], place: Place): readonly JsonMember[] {
    const names = new Map<string, number>();
    return members.flatMap(({ name, node }) => {
      if (isFraudField(name)) return [];
      const inside = placeOf(name, place);
      const cleaned: JsonNode | null =
        isPasswordField(inside.field) && node.type !== 'literal'
          ? { type: 'array', items: [{ type: 'string', value: 'This value is not accepted.' }] }
          : this.clean(node, inside);
      if (cleaned === null) return [];
      const masked = this.#name(name, place);
      // Two masked numbers may end in the same four digits.
      const earlier = names.get(masked) ?? 0;
      names.set(masked, earlier + 1);
      return [
        { name: masked !== name && earlier > 0 ? `${masked} (${earlier + 1})` : masked, node: cleaned },
      ];
    });
  }

  #name(name: string, place: Place): string {
    if (this.#numbers && hasDigits(name) && isAccountNumber(name, place)) return maskAccountNumber(name);
    // A name of letters alone may be a field's, and a password of the same word.
    return /^[a-z_]*$/i.test(name) ? name : this.#hide(name, { isWhole: true, isPart: true });
  }

  #number(text: string, place: Place): string | null {
    if (!this.#numbers) return null;
    const digits = toDigits(text);
    if (isAccountNumber(digits, place)) return maskAccountNumber(digits);
    const hidden = this.#hide(digits, { isWhole: false, isPart: false });
    return hidden === digits ? null : hidden;
  }

  #text(text: string, place: Place): string {
    const { field, inList, isData } = place;
    if (this.#numbers && !isComplaint(text, place) && isAccountNumber(text, place))
      return maskAccountNumber(text);
    const isExact = isData || (!inList && isExactField(field));
    const isDate = dateForm.test(text) && !isMessageField(field);
    return this.#hide(text, { isWhole: !isExact && !isDate, isPart: !isExact });
  }

  #hide(text: string, echo: { readonly isWhole: boolean; readonly isPart: boolean }): string {
    const views = viewText(text);
    const echoes = this.#echoes;
    if (echo.isWhole && echoes?.isWhole(views) === true) return '…';
    const spans = views.flatMap((view) => {
      const quoted = (echo.isPart && echoes?.find(view)) || [];
      return hasDigits(view.text) && this.#numbers ? quoted.concat(this.#numbers.find(text, view)) : quoted;
    });
    return spans.length === 0 ? text : replaceSpans(text, spans);
  }
}

/**
 * Returns an API response without what does not belong in a browser: removes fields and values that tell of fraud,
 * masks account numbers wherever and however they are written, and blanks the password. `null` for a text that is no
 * JSON object. Takes time in proportion to the text's length.
 *
 * @throws RangeError for a response that is nested deeper, or has more accounts, than any real one
 */
export function redactResponse(text: string, options: RedactOptions): string | null {
  const answer = readJson(text);
  if (answer?.type !== 'object') return null;
  const cleaned = new Redaction(answer, options).clean(answer, top);
  return cleaned && writeJson(cleaned);
}
