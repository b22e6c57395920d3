import { createTheme } from '@mantine/core';
import type { MantineColorsTuple, MantineThemeOverride } from '@mantine/core';

/** How a zone presents itself. Given by the zone's theme library; the kit knows no zone by name. */
export interface ZoneIdentity {
  /** The value of `data-zone`, and the audience of the zone's tokens. */
  readonly zone: string;
  /** What people call it. */
  readonly name: Bilingual;
  /** Which part of the hull is filled: the left hold, the right hold, or the gauge on the wall. */
  readonly mark: 'left' | 'right' | 'gauge';
  /** Where the wall runs along the window. */
  readonly wall: 'right' | 'left' | 'top';
  /** The label of the button that opens the zone once signed in: "Open my day". */
  readonly openingAct: Bilingual;
  /** Who must have paid for a device that this zone admits, for sentences like "Take your … device". */
  readonly admits: 'assembly' | 'party' | 'oversight';
}

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

const zoneColors: MantineColorsTuple = [
  'var(--z0)',
  'var(--z1)',
  'var(--z2)',
  'var(--z3)',
  'var(--z4)',
  'var(--z4)',
  'var(--act)',
  'var(--z7)',
  'var(--z8)',
  'var(--z9)',
];

const BUTTON_HEIGHTS: Readonly<Record<string, string>> = { xs: '28px', sm: '34px', md: '38px', lg: '42px' };

/**
 * Mantine's theme for every zone: it speaks only of the tokens, so that one theme serves all and no colour is computed in the browser. The
 * zone's own values come from its CSS file under `[data-zone]`; styles/mantine.css carries Mantine's variables.
 */
export function createZoneTheme(overrides: MantineThemeOverride = {}): MantineThemeOverride {
  return createTheme({
    primaryColor: 'zone',
    primaryShade: 6,
    colors: { zone: zoneColors },
    defaultRadius: 'md',
    cursorType: 'pointer',
    focusRing: 'auto',
    respectReducedMotion: true,
    fontFamily: 'var(--font)',
    fontFamilyMonospace: 'var(--mono)',
    headings: { fontFamily: 'var(--font)', fontWeight: '650' },
    components: {
      Button: {
        defaultProps: { size: 'sm', variant: 'default' },
        vars: (_theme: unknown, props: { size?: string }) => ({
          root: {
            '--button-height': BUTTON_HEIGHTS[props.size ?? 'sm'] ?? '34px',
            '--button-padding-x': props.size === 'lg' ? '20px' : '12px',
          },
        }),
      },
      Input: { defaultProps: { size: 'sm' } },
      InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    },
    ...overrides,
  });
}
