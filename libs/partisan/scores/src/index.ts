export * from './stance';
export * from './score.dto';
export { ScoresController } from './scores.controller';
export { ScoresService } from './scores.service';
