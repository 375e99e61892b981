import type { Judgement } from './pdfJudges.ts';

/** What qpdf is told to make of a file. */
export interface Variant {
  readonly args: readonly string[];
  /** What the result is known to be, because it was made so; `null`: what its source is. */
  readonly encryption: Exclude<Judgement, 'error' | 'none'> | null;
}

const ways: readonly (readonly string[])[] = [
  ['40'],
  ['128', '--use-aes=n'],
  ['128', '--use-aes=n', '--force-V4'],
  ['128', '--use-aes=n', '--force-V4', '--cleartext-metadata'],
  ['128', '--use-aes=y'],
  ['128', '--use-aes=y', '--cleartext-metadata'],
  ['256', '--force-R5'],
  ['256'],
  ['256', '--cleartext-metadata'],
];
const locked = (way: readonly string[], ...more: readonly string[]): Variant => ({
  args: [...more, '--allow-weak-crypto', '--encrypt', 'secret', 'owner', ...way, '--'],
  encryption: 'needs-password',
});
const ownerOnly = (way: readonly string[], ...more: readonly string[]): Variant => ({
  args: [...more, '--allow-weak-crypto', '--encrypt', '', 'owner', ...way, '--'],
  encryption: 'opens',
});

/** Every layout and every encryption that qpdf makes, and some of both. */
export const variants: readonly Variant[] = [
  ...[
    ['--linearize'],
    ['--object-streams=generate'],
    ['--object-streams=disable', '--qdf'],
    ['--newline-before-endstream'],
    ['--linearize', '--object-streams=generate', '--newline-before-endstream'],
  ].map((args) => ({ args, encryption: null })),
  ...ways.flatMap((way) => [locked(way), ownerOnly(way)]),
  locked(['256'], '--linearize', '--object-streams=generate'),
  locked(['128', '--use-aes=n'], '--object-streams=generate', '--newline-before-endstream'),
  locked(['40'], '--qdf'),
  ownerOnly(['128', '--use-aes=y'], '--linearize'),
  ownerOnly(['40'], '--object-streams=generate'),
];
