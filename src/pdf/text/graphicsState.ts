import { identity, times, toMatrix, type Box, type Matrix } from './matrix.js';
import type { PdfFont } from './readFont.js';

/** The parts of the graphics state that `q` saves and `Q` restores (ISO 32000-2, 8.4.1) and that matter for text. */
export interface GraphicsState {
  ctm: Matrix;
  /** The bounds of what is painted, on the page. */
  clip: Box;
  font: PdfFont | undefined;
  size: number;
  leading: number;
  charSpace: number;
  wordSpace: number;
  /** Horizontal scaling; 1 is normal. */
  scale: number;
  rise: number;
}

/** The state at the start of a page. */
export function startState(page: Box): GraphicsState {
  return {
    ctm: identity,
    clip: page,
    font: undefined,
    size: 1,
    leading: 0,
    charSpace: 0,
    wordSpace: 0,
    scale: 1,
    rise: 0,
  };
}

/** Operators that set one number of the text state (9.3.1). */
const parameters = { TL: 'leading', Tc: 'charSpace', Tw: 'wordSpace', Ts: 'rise' } as const;

/** Carries out an operator that only sets a parameter (8.4.4, 9.3.1). Ignores all others. */
export function setState(state: GraphicsState, operator: string, numbers: readonly number[]): void {
  const [x = 0] = numbers;
  if (operator === 'cm') state.ctm = times(toMatrix(numbers), state.ctm);
  else if (operator === 'Tz') state.scale = x / 100;
  else if (isParameter(operator)) state[parameters[operator]] = x;
}

const isParameter = (operator: string): operator is keyof typeof parameters =>
  Object.hasOwn(parameters, operator);
