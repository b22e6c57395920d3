import { useMediaQuery } from '@mantine/hooks';

/** The width that a chart is drawn for, in pixels: its texts keep their size on a phone, and the marks come closer. */
export function useChartWidth(): number {
  return useMediaQuery('(max-width: 47.99em)') ? 324 : 560;
}
