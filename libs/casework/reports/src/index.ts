export { DigestService } from './digest.service';
export { ReportsModule } from './reports.module';
