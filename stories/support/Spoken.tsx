import type { JSX } from 'react';
import { directionOf } from '../../src/messages/directionOf.js';
import type { Messages } from '../../src/messages/Messages.js';
import { Still, type StillProps } from './Still.js';

interface SpokenProps extends StillProps {
  readonly locale: string;
  readonly messages: Messages;
}

/** A moment of the widget in a language, as wide as a phone of 360 px leaves it. */
export function Spoken(props: SpokenProps): JSX.Element {
  const { locale } = props;
  return (
    <div lang={locale} dir={directionOf(locale)} style={{ inlineSize: '20.5rem', marginInline: 'auto' }}>
      <Still {...props} />
    </div>
  );
}
