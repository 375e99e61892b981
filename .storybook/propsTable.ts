import type { ArgTypesEnhancer, SBType } from 'storybook/internal/csf';

/** What docgen puts on a component, as far as it is used here. */
interface Documented {
  readonly __docgenInfo?: {
    readonly props?: Readonly<Record<string, { readonly description?: string }>>;
  };
}

function isDocumented(component: unknown): component is Documented {
  return component !== null && ['object', 'function'].includes(typeof component);
}

function docsOf(component: unknown): NonNullable<NonNullable<Documented['__docgenInfo']>['props']> {
  if (!isDocumented(component)) return {};
  const { __docgenInfo: info } = component;
  return info?.props ?? {};
}

/** `T | undefined` is how an optional prop is written; `T` is what there is to know, and to make a control of. */
function withoutUndefined(type: SBType): SBType {
  if (type.name !== 'union') return type;
  const value = type.value.filter((one) => !(one.name === 'other' && one.value === 'undefined'));
  const [only] = value;
  return value.length === 1 && only !== undefined ? only : { ...type, value };
}

/** Docgen's table lacks what a type other than a plain one is, and the defaults that stand behind `@default`. */
export const completePropsTable: ArgTypesEnhancer = ({ argTypes, component }) => {
  const docs = docsOf(component);
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { type, table } = argType;
      if (typeof type !== 'object') return [name, argType];
      const [description, byDefault] = (docs[name]?.description ?? argType.description ?? '').split(
        /\s*@default\s+/,
      );
      const raw = type.raw?.replace(/ \| undefined$/, '');
      return [
        name,
        {
          // What is a function or an object with methods cannot be typed into a panel.
          ...(raw?.startsWith('(') && { control: false }),
          ...argType,
          type: withoutUndefined(type),
          description: description ?? '',
          table: {
            ...table,
            ...(raw !== undefined && { type: { summary: raw } }),
            ...(byDefault !== undefined && { defaultValue: { summary: byDefault.trim() } }),
          },
        },
      ];
    }),
  );
};
