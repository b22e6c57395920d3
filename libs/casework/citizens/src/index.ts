export * from './citizen.dto';
export * from './citizen-search';
export { CitizensController } from './citizens.controller';
export { CitizensService } from './citizens.service';
export { CitizensModule } from './citizens.module';
