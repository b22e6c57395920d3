export * from './zone-log';
export * from './zone-logs';
export * from './compact-range';
