export * from './appointment.dto';
export { AppointmentsModule } from './appointments.module';
export { AppointmentsService } from './appointments.service';
export { CalendarFeed } from './calendar-feed';
