import type { ArgTypesEnhancer, SBType } from 'storybook/internal/csf';

/** The part of docgen's output that is used here. */
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

/** Removes `undefined` from the union of an optional prop, so that its control is made for `T`. */
function withoutUndefined(type: SBType): SBType {
  if (type.name !== 'union') return type;
  const value = type.value.filter((one) => !(one.name === 'other' && one.value === 'undefined'));
  const [only] = value;
  return value.length === 1 && only !== undefined ? only : { ...type, value };
}

/** Adds what docgen's table lacks: the source of complex types, and the defaults from `@default`. */
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
          // A function cannot be edited in the Controls panel.
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
