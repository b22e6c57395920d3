import 'reflect-metadata';
import { caseworkPolicy } from '@cloison/casework/access';
import { serveZone } from '@cloison/platform/runtime';
import { CaseworkModule } from '@cloison/casework/office';

await serveZone({ policy: caseworkPolicy, modules: [CaseworkModule] });
