import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import type { LeakPath } from '../api/contract';
import classes from './path-picture.module.css';
import { endsOf, pathRows, reachesFarSide } from './path-shape';
import type { PathPiece } from './path-shape';
import { useWidth } from './use-width';

const ROOM_FOR_A_NODE = 255;
const MOST_IN_A_ROW = 4;

/** The way from one side to the other, node by node; the wall is broken where it passes. Below 640 px it runs downwards. */
export function PathPicture({ path }: { readonly path: LeakPath }) {
  const { t } = useTranslation();
  const { element, width } = useWidth<HTMLDivElement>();
  const downwards = width < 640;
  const perRow = downwards ? path.steps.length + 1 : Math.min(MOST_IN_A_ROW, Math.max(2, Math.floor(width / ROOM_FOR_A_NODE)));
  const { from, to } = endsOf(path);
  const rows = pathRows(path, perRow);
  const throughTheWall = reachesFarSide(path);
  const far = throughTheWall ? to : from;
  return (
    <figure ref={element} className={classes['picture']} data-downwards={downwards || undefined}>
      <figcaption className="visually-hidden">{path.chain}</figcaption>
      {rows.map((row, index) => (
        <ol key={index} className={classes['row']}>
          {row.map((piece, place) => (
            <Piece
              key={place}
              piece={piece}
              near={from}
              far={far}
              label={index === 0 && place === 0 && from ? t(`zone.${from}`) : null}
              endLabel={piece.step === null && throughTheWall && to ? t(`zone.${to}`) : null}
              hasWall={throughTheWall}
            />
          ))}
        </ol>
      ))}
    </figure>
  );
}

interface PieceProps {
  readonly piece: PathPiece;
  readonly near: string | null;
  readonly far: string | null;
  readonly label: string | null;
  readonly endLabel: string | null;
  readonly hasWall: boolean;
}

function Piece({ piece, near, far, label, endLabel, hasWall }: PieceProps) {
  const { t, i18n } = useTranslation();
  const { node, step, side, crosses } = piece;
  const ground = side === 'near' ? near : far;
  const kind = i18n.exists(`node.${node.kind}`) ? t(`node.${node.kind}`) : node.kind;
  return (
    <li
      className={classes['piece']}
      data-crosses={crosses || undefined}
      data-wall={(crosses && hasWall) || undefined}
      data-last={step === null || undefined}
    >
      <div className={classes['ground']} data-side={ground}>
        {(label ?? endLabel) && <span className={classes['label']}>{label ?? endLabel}</span>}
        <div className={classes['node']} data-zone-of={node.zone}>
          <span>
            {kind}
            {node.zone && ` ${t(`of.${node.zone}`)}`}
          </span>
          <b>
            {node.words.split(/(?<=[._])/).map((part, index) => (
              <Fragment key={index}>
                {part}
                <wbr />
              </Fragment>
            ))}
          </b>
        </div>
      </div>
      {step && (
        <div className={classes['arrow']} data-side={ground} data-far={crosses && hasWall ? far : undefined}>
          <div className={classes['words']}>
            <b>{step.words}</b>
            {(step.detail ?? step.grantedBy) && (
              <span>
                {step.detail}
                {step.grantedBy && ` ${t('leak.grantedBy', { who: step.grantedBy })}`}
              </span>
            )}
          </div>
          {crosses && hasWall && (
            <>
              <i className={classes['above']} aria-hidden="true">
                <Break />
              </i>
              <i className={classes['below']} aria-hidden="true">
                <Break />
              </i>
            </>
          )}
          <i className={classes['shaft']} aria-hidden="true" />
          <svg className={classes['tip']} width="14" height="20" viewBox="0 0 14 20" aria-hidden="true">
            <path d="M2 2l10 8-10 8" />
          </svg>
        </div>
      )}
    </li>
  );
}

/** The torn edge of the wall. */
function Break() {
  return (
    <svg width="34" height="9" viewBox="0 0 34 9">
      <path d="M0 0l9 7 8-6 8 7 9-8z" />
      <path className={classes['tear']} d="M0 0l9 7 8-6 8 7 9-8" />
    </svg>
  );
}
