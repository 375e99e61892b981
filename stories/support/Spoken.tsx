import type { JSX } from 'react';
import { directionOf } from '../../src/messages/directionOf.js';
import type { Messages } from '../../src/messages/Messages.js';
import { Still, type StillProps } from './Still.js';

interface SpokenProps extends StillProps {
  readonly locale: string;
  readonly messages: Messages;
}

/** Renders a {@link Still} in one language, at the width that a 360 px phone leaves for it. */
export function Spoken(props: SpokenProps): JSX.Element {
  const { locale } = props;
  return (
    <div lang={locale} dir={directionOf(locale)} style={{ inlineSize: '20.5rem', marginInline: 'auto' }}>
      <Still {...props} />
    </div>
  );
}
