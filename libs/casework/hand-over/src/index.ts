export { HandOverModule } from './hand-over.module';
export { opened, sealed } from './sealed-package';
