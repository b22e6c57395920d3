import type { InstallationEvent, StepName } from '@cloison/platform/installation';
import { zonesOf } from '@cloison/platform/zones';
import type { Topology } from '@cloison/platform/zones';
import { show } from './terminal';
import type { Piece, Terminal, Tone } from './terminal';
import type { Words } from './words/words';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const COLUMN = 32;

/** Shows what an installation is doing: a line a finished step, and on a terminal one moving line for what is under way. */
export class Progress {
  private readonly underWay = new Map<StepName, string>();
  private frame = 0;
  private timer: NodeJS.Timeout | null = null;
  private drawn = false;

  constructor(
    private readonly words: Words,
    private readonly terminal: Terminal,
    private readonly topology: Topology,
    private readonly write: (text: string) => void,
  ) {}

  /** The first line: what the provisioning step left. */
  begin(): void {
    this.done(`Node ${process.versions.node.split('.')[0]} ${this.words.steps.ready[0]}`, this.words.steps.ready[1]);
  }

  readonly report = (event: InstallationEvent): void => {
    const { words } = this;
    switch (event.kind) {
      case 'healed':
        this.done(words.steps.healed, '');
        break;
      case 'progress':
        this.underWay.set(event.step, `${words.working[event.step]} ${Math.floor((100 * event.done) / Math.max(event.total, 1))} %`);
        break;
      case 'step':
        if (event.state === 'begun') this.underWay.set(event.step, words.working[event.step]);
        else {
          this.underWay.delete(event.step);
          if (!event.skipped || event.step === 'demo') this.finished(event.step, event.facts);
        }
        break;
      case 'ended':
        this.notice(words.ended(event.what, words.zones[event.zone], event.how, event.again, event.log), 'late');
        break;
      case 'back':
        this.notice(words.back(event.what, words.zones[event.zone]), 'done');
        break;
    }
    this.draw();
  };

  /** Shows that work of our own is under way; null: none. */
  working(text: string | null): void {
    this.underWay.clear();
    if (text) this.underWay.set('servers', text);
    this.draw();
  }

  /** One line with the time of day, for what happens while the installation runs. */
  notice(text: string, tone: Tone): void {
    const time = new Date().toTimeString().slice(0, 8);
    this.line(['  ', [`${time}  `, 'dim'], [text, tone]]);
  }

  lines(lines: readonly (readonly Piece[])[]): void {
    for (const line of lines) this.line(line);
  }

  end(): void {
    this.underWay.clear();
    this.draw();
  }

  private finished(step: StepName, facts: Readonly<Record<string, unknown>>): void {
    const { steps } = this.words;
    const zones = zonesOf(this.topology);
    const count = (name: string): number | null => (typeof facts[name] === 'number' ? facts[name] : null);
    if (step === 'clusters') {
      if (this.topology === 'one-database') this.done(...steps.sharedCluster);
      else this.done(`${zones.length} ${steps.clusters[0]}`, zones.join(', '));
    } else if (step === 'demo') this.done(steps.demo, steps.demoFacts(count('citizens'), count('electors')));
    else if (step === 'servers') this.done(`${zones.length} ${steps.servers[0]}`, zones.map((zone) => `${zone}_api`).join(', '));
    else if (step === 'separation') {
      const verdict = String(facts['verdict']);
      const holds = verdict.startsWith('holds');
      this.line([
        '  ',
        [holds ? '✓' : '!', holds ? 'done' : 'late', 'bold'],
        ` ${steps.wall.padEnd(COLUMN)}`,
        holds ? (steps.verdicts[verdict] ?? '') : [steps.verdicts[verdict] ?? verdict, 'late', 'bold'],
      ]);
    } else this.done(...steps[step]);
  }

  private done(what: string, detail: string): void {
    this.line(['  ', ['✓', 'done'], ' ', [what.padEnd(COLUMN), 'dim'], [detail, 'dim']]);
  }

  private line(line: readonly Piece[]): void {
    this.erase();
    this.write(`${show(line, this.terminal)}\n`);
    this.draw();
  }

  private draw(): void {
    if (!this.terminal.interactive) return;
    this.erase();
    if (this.underWay.size === 0) {
      if (this.timer) clearInterval(this.timer);
      this.timer = null;
      return;
    }
    this.timer ??= setInterval(() => {
      this.frame += 1;
      this.draw();
    }, 90).unref();
    const sign = this.terminal.unicode ? (FRAMES[this.frame % FRAMES.length] ?? '') : ('|/-\\'[this.frame % 4] ?? '');
    const text = `  ${sign} ${[...this.underWay.values()].join(', ')}…`.slice(0, 79);
    this.write(show([[text, 'dim']], this.terminal));
    this.drawn = true;
  }

  private erase(): void {
    if (this.drawn) this.write('\r\u001b[2K');
    this.drawn = false;
  }
}
