import fc, { type Arbitrary } from 'fast-check';
import { Act } from '../Act.js';
import { rightPassword, wrongPassword } from '../constants.js';
import type { FileKind } from '../PickedFile.js';
import type { World } from '../World.js';
import { at, atOnce, index } from './draw.js';

const hasStatements = ({ model }: World): boolean => model.running && model.listed.length > 0;

/** Acts of the borrower on a statement in any status. The engine must ignore those that do not apply. */
function touching(label: string, touch: (world: World, name: string) => void): Arbitrary<Act> {
  return fc.tuple(index, atOnce).map(
    ([position, quick]) =>
      new Act({
        label: `${label} ${position}`,
        canRun: hasStatements,
        run: (world) => {
          const name = at(world.model.listed, position);
          if (name !== undefined) touch(world, name);
        },
        atOnce: quick,
      }),
  );
}

const kind = fc.oneof(
  { weight: 16, arbitrary: fc.constant<FileKind>('plain') },
  { weight: 6, arbitrary: fc.constant<FileKind>('locked') },
  { weight: 2, arbitrary: fc.constant<FileKind>('copy') },
  {
    weight: 4,
    arbitrary: fc.constantFrom<FileKind[]>('cut-off', 'junk', 'empty', 'too-large', 'hanging', 'unreadable'),
  },
);

/** The files of one pick. */
export const handful: Arbitrary<FileKind[]> = fc.array(kind, { minLength: 1, maxLength: 4, size: 'max' });

/** Picks files. */
export const pick: Arbitrary<Act> = fc.tuple(handful, fc.option(index, { freq: 4 }), atOnce).map(
  ([kinds, replaced, quick]) =>
    new Act({
      label: `pick ${kinds.join(' + ')}${replaced === null ? '' : ` in place of ${replaced}`}`,
      // Keep the list short, so that acts affect the same statements.
      canRun: ({ model }) => model.running && model.listed.length < 6,
      run: (world) => world.pick(kinds, replaced === null ? undefined : at(world.model.listed, replaced)),
      atOnce: quick,
    }),
);

/** Picks a file again that was picked before: it may have left the list since. */
export const pickAgain: Arbitrary<Act> = fc.tuple(index, atOnce).map(
  ([position, quick]) =>
    new Act({
      label: `pick ${position} again`,
      canRun: ({ model }) => model.running && model.listed.length < 6,
      run: (world) => {
        const name = at([...world.model.files.keys()], position);
        if (name !== undefined) world.pickAgain(name);
      },
      atOnce: quick,
    }),
);

/** Reloads the tab. */
export const reload: Arbitrary<Act> = atOnce.map(
  (quick) =>
    new Act({
      label: 'reload the tab',
      canRun: ({ model }) => model.running,
      run: (world) => world.reload(),
      atOnce: quick,
    }),
);

const submit = fc
  .constantFrom(rightPassword, ` ${rightPassword} `, rightPassword, wrongPassword, wrongPassword, ' ')
  .chain((password) =>
    touching(`type "${password}" for`, (world, name) => world.submitPassword(name, password)),
  );

const choose = fc
  .constantFrom('hdfc', 'ICICI', null)
  .chain((bank) =>
    touching(`choose ${bank} for`, (world, name) =>
      world.touch(name, (id) => world.uploader.intents.chooseBank(id, bank)),
    ),
  );

function intend(intent: 'sendAnyway' | 'changeBank' | 'retry' | 'cancel'): Arbitrary<Act> {
  return touching(intent, (world, name) => world.touch(name, (id) => world.uploader.intents[intent](id)));
}

/** What a borrower does with statements. */
export const intents: readonly Arbitrary<Act>[] = [
  submit,
  submit,
  choose,
  intend('sendAnyway'),
  intend('changeBank'),
  intend('retry'),
  intend('cancel'),
  touching('remove', (world, name) => world.remove(name)),
];
