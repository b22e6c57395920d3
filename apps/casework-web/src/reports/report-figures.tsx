import { useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { BodiesChart, BodiesKey } from './bodies-chart';
import type { Report } from './reports-api';
import classes from './report.module.css';
import { VolumeChart } from './volume-chart';

interface FigureProps {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly children: ReactNode;
}

/** A finding, its unit and period, and what shows it. */
function Figure({ title, subtitle, children }: FigureProps) {
  const heading = useId();
  return (
    <section className={classes['figure']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className={classes['subtitle']}>{subtitle}</p>
      {children}
    </section>
  );
}

interface TableProps {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

function Table({ caption, headers, rows }: TableProps) {
  return (
    <table className={classes['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {headers.map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={at} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={at}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same numbers as a table, folded under their chart. */
function AsTable(props: TableProps) {
  const { t } = useTranslation();
  return (
    <details className={classes['details']}>
      <summary>{t('reports.asTable')}</summary>
      <Table {...props} />
    </details>
  );
}

const NONE = '—';

export function Volume({ report: { halves, titles } }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { shortDate, pick, number } = useFormats();
  const [first, last] = [halves[0], halves.at(-1)];
  if (!first || !last) return null;
  const title = pick(titles.volume);
  return (
    <Figure
      title={title}
      subtitle={t('reports.volume.subtitle', { from: shortDate(parseDay(first.fromOn)), to: shortDate(parseDay(last.toOn)) })}
    >
      <VolumeChart halves={halves} title={title} />
      <AsTable
        caption={title}
        headers={[t('reports.from'), t('reports.to'), t('reports.opened'), t('reports.closed')]}
        rows={halves.map(({ fromOn, toOn, opened, closed }) => [
          shortDate(parseDay(fromOn)),
          shortDate(parseDay(toOn)),
          number(opened),
          number(closed),
        ])}
      />
    </Figure>
  );
}

export function Bodies({ report: { bodies, titles } }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { pick } = useFormats();
  const title = pick(titles.bodies);
  if (bodies.length === 0) return <Figure title={title} subtitle={t('reports.bodies.none')} children={null} />;
  return (
    <Figure
      title={title}
      subtitle={
        <>
          <span>{t('reports.bodies.subtitle')}</span>
          <BodiesKey />
        </>
      }
    >
      <BodiesChart bodies={bodies} title={title} />
      <AsTable
        caption={title}
        headers={[t('reports.bodies.body'), t('reports.bodies.announced'), t('reports.bodies.median'), t('reports.bodies.range')]}
        rows={bodies.map(({ name, announcedDays, medianDays, fromDays, toDays }) => [
          pick(name),
          announcedDays ?? t('reports.bodies.unknown'),
          medianDays,
          fromDays === null || toDays === null ? NONE : `${fromDays} – ${toDays}`,
        ])}
      />
    </Figure>
  );
}

/** A signed number with the signs that people read: +14, −2. */
export function change(now: number, before: number): string {
  const by = now - before;
  return by > 0 ? `+${by}` : by < 0 ? `−${-by}` : '0';
}

export function Categories({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { pick, number } = useFormats();
  const { categories, titles, comparedWith } = report;
  const most = Math.max(...categories.flatMap(({ opened, before }) => [opened, before ?? 0]), 1);
  const title = pick(titles.categories);
  return (
    <Figure
      title={title}
      subtitle={
        categories.length === 0 ? t('reports.categories.none') : t('reports.categories.subtitle', { period: pick(comparedWith.name) })
      }
    >
      <table className={classes['bars']}>
        <caption className="visually-hidden">{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('reports.categories.subject')}</th>
            <td />
            <th scope="col">{t('reports.opened')}</th>
            <th scope="col">{t('reports.categories.change')}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ name, opened, before, merged }) => (
            <tr key={name.fr}>
              <th scope="row">{pick(name)}</th>
              <td>
                <div className={classes['track']} aria-hidden="true">
                  <div className={classes['fill']} data-merged={merged > 1 || undefined} style={{ width: `${(opened / most) * 100}%` }} />
                  {before !== null && <span className={classes['tick']} style={{ left: `${(before / most) * 100}%` }} />}
                </div>
              </td>
              <td className={classes['number']}>
                <b>{number(opened)}</b>
              </td>
              <td className={`${classes['number']} quiet`}>{before === null ? NONE : change(opened, before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {categories.some(({ before }) => before !== null) && (
        <p className={classes['note']}>
          <svg width="8" height="14" viewBox="0 0 8 14" aria-hidden="true">
            <line className={classes['announced']} x1="4" x2="4" y1="0" y2="14" />
          </svg>{' '}
          {pick(comparedWith.name)}
        </p>
      )}
    </Figure>
  );
}

export function Municipalities({ report: { municipalities, titles } }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { pick, number, percent } = useFormats();
  const title = pick(titles.municipalities);
  return (
    <Figure title={title} subtitle={t(municipalities.length === 0 ? 'reports.municipalities.none' : 'reports.municipalities.subtitle')}>
      {municipalities.length > 0 && (
        <Table
          caption={title}
          headers={[
            t('reports.municipalities.municipality'),
            t('reports.opened'),
            t('reports.closed'),
            t('reports.municipalities.onTime'),
            t('reports.municipalities.days'),
          ]}
          rows={municipalities.map(({ name, opened, closed, onTime, medianDays }) => [
            pick(name),
            number(opened),
            number(closed),
            onTime === null ? NONE : percent(onTime / closed, 0),
            medianDays ?? NONE,
          ])}
        />
      )}
      <p className={classes['note']}>{t('reports.municipalities.merged')}</p>
    </Figure>
  );
}

export function Outcomes({ report: { outcomes, titles } }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { pick, number } = useFormats();
  const most = Math.max(...outcomes.map(({ closed }) => closed), 1);
  const title = pick(titles.outcomes);
  return (
    <Figure title={title} subtitle={t(outcomes.length === 0 ? 'reports.outcomes.none' : 'reports.outcomes.subtitle')}>
      <table className={classes['bars']}>
        <caption className="visually-hidden">{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('reports.outcomes.outcome')}</th>
            <td />
            <th scope="col">{t('reports.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ name, closed, merged }) => (
            <tr key={name.fr}>
              <th scope="row">{pick(name)}</th>
              <td>
                <div className={classes['track']} aria-hidden="true">
                  <div className={classes['fill']} data-merged={merged > 1 || undefined} style={{ width: `${(closed / most) * 100}%` }} />
                </div>
              </td>
              <td className={classes['number']}>
                <b>{number(closed)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}
