import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { AnswersRaw, Public } from '@cloison/platform/http';
import { LogReader } from './log-reader';

const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';

/**
 * The log for anybody with a C2SP tlog-tiles client: it holds no personal data, and a log that only its keeper can read proves nothing.
 * Provide a LogReader beside it.
 */
@Controller('log')
export class LogController {
  constructor(private readonly reader: LogReader) {}

  @Get('checkpoint')
  @Public()
  @Header('content-type', TEXT)
  @AnswersRaw(TEXT)
  async checkpoint(): Promise<string> {
    return found((await this.reader.latest())?.note);
  }

  @Get('tile/*')
  @Public()
  @Header('content-type', BYTES)
  @AnswersRaw(BYTES)
  async tile(@Req() request: { readonly url: string }): Promise<Buffer> {
    const [path = ''] = request.url.split('?');
    return found(await this.reader.tileAt(path.slice(path.indexOf('/log/tile/') + '/log/'.length)));
  }

  @Get('proof/:index')
  @Public()
  @Header('content-type', TEXT)
  @AnswersRaw(TEXT)
  async proof(@Param('index') index: string): Promise<string> {
    return found(/^(0|[1-9][0-9]{0,15})$/.test(index) ? await this.reader.receipt(Number(index)) : undefined);
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('not_found');
  return value;
}
