import type { JSX } from 'react';
import type { MonthCoverage } from '../../session/accounts/Account.js';
import { useWidget } from '../widget/WidgetContext.js';

type MonthState = MonthCoverage['state'] | 'on-its-way';

const shapes: Readonly<Record<MonthState, JSX.Element>> = {
  received: <path d="m5 10.5 3.25 3.25L15 6.5" />,
  partial: <path d="M10 4.5a5.5 5.5 0 1 0 0 11zm0 0a5.5 5.5 0 0 1 0 11" />,
  'on-its-way': <path d="M10 15.5v-11m-4.5 4.5 4.5-4.5 4.5 4.5" />,
  missing: <path d="M10 4.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z" />,
};

interface MonthGridProps {
  readonly months: readonly MonthCoverage[];
  /** The missing months that are being sent, separated by blanks. */
  readonly onTheirWay: string;
}

/**
 * The months of an account. An icon and a text for screen readers convey the state, never color alone. Visually, each
 * year starts a row and appears above its first month; screen readers hear every month with its year.
 */
export function MonthGrid({ months, onTheirWay }: MonthGridProps): JSX.Element | null {
  const { t, part, format } = useWidget();
  if (months.length === 0) return null;
  return (
    // Safari removes the list role of a list without bullets unless the role is explicit.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul className="su-months" role="list" aria-label={t('months.label')}>
      {months.map(({ month, state: known }, index) => {
        const state: MonthState = onTheirWay.includes(month) ? 'on-its-way' : known;
        return (
          <li
            key={month}
            {...part('month')}
            data-month={month}
            data-state={state}
            data-year-begins={months[index - 1]?.month.slice(0, 4) !== month.slice(0, 4) || undefined}
          >
            <svg className="su-icon" viewBox="0 0 20 20" fill="none" aria-hidden="true">
              {shapes[state]}
            </svg>
            <span>
              {format.monthParts(month).map(({ text, isYear }) => (
                <span key={text} className={isYear ? 'su-year' : undefined}>
                  {text}
                </span>
              ))}
            </span>
            <span className="su-heard">{[' ', t(`month.${state}`)].join('')}</span>
          </li>
        );
      })}
    </ul>
  );
}
