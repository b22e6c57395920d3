import 'reflect-metadata';
import { partisanPolicy } from '@cloison/partisan/access';
import { serveZone } from '@cloison/platform/runtime';
import { PartisanModule } from './partisan.module';

await serveZone({ policy: partisanPolicy, modules: [PartisanModule] });
